package org.huizong.programme.predicate;

/** What sort of value a part of a predicate has. */
enum PredicateType {

	NUMBER("数值", "a number"), TEXT("文本", "text"), DATE("日期", "a date"), CONDITION("条件", "a condition"),
	/** Any value; of a faulty part, so that one fault is reported once. */
	ANY("值", "a value");

	private final String zh;

	private final String en;

	PredicateType(String zh, String en) {
		this.zh = zh;
		this.en = en;
	}

	static PredicateType of(ColumnType type) {
		return switch (type) {
			case DECIMAL, INTEGER -> NUMBER;
			case DATE -> DATE;
			case TEXT, CODE, INDICATOR, UNIT -> TEXT;
		};
	}

	/** Whether a value of this type can stand where the other is wanted. */
	boolean fits(PredicateType wanted) {
		return this == wanted || this == ANY || (wanted == ANY && this != CONDITION);
	}

	String zh() {
		return this.zh;
	}

	String en() {
		return this.en;
	}

}
