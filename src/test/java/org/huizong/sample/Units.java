package org.huizong.sample;

/** The reporting units' names, as the programme's code list has them. */
final class Units {

	private static final Grid NAMES = Grid.of("""
			unit   short    full
			360902 袁州     袁州区
			360921 奉新     奉新县
			360922 万载     万载县
			360923 上高     上高县
			360924 宜丰     宜丰县
			360925 靖安     靖安县
			360926 铜鼓     铜鼓县
			360981 丰城     丰城市
			360982 樟树     樟树市
			360983 高安     高安市
			360971 市开发区 市开发区
			360972 宜阳新区 宜阳新区
			360973 明月山   明月山
			360999 市直     市直
			""");

	private Units() {
	}

	static String shortName(String unit) {
		return NAMES.text(unit, "short");
	}

	static String fullName(String unit) {
		return NAMES.text(unit, "full");
	}

}
