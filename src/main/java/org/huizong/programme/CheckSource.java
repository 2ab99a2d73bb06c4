package org.huizong.programme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Indicator;

/**
 * A rule's {@code check} as it stands in the file, with what it may refer to.
 *
 * @param form the form the rule names; null when it names none or an unknown one
 */
record CheckSource(YamlMapping rule, YamlMapping check, Forms.@Nullable Read form, Forms forms, Names indicatorCodes,
		List<Indicator> indicators) {

	YamlValue at(String key) {
		return this.check.at(key);
	}

	boolean has(String key) {
		return this.check.has(key);
	}

	boolean flag(String key) {
		return at(key).flag();
	}

	/** A decimal of zero or more; zero when absent. */
	BigDecimal tolerance(String key) {
		return at(key).tolerance();
	}

	/** A column of the rule's form. */
	String column(String key) {
		return (this.form != null) ? at(key).reference(this.form.columns()) : at(key).text();
	}

	List<String> columns(String key) {
		return (this.form != null) ? at(key).references(this.form.columns()) : at(key).texts();
	}

	/** A numeric column of the rule's form. */
	String numeric(String key) {
		return numeric(key, this.form);
	}

	/** A numeric column of a form. */
	String numeric(String key, Forms.@Nullable Read of) {
		return (of != null) ? at(key).reference(of.numericColumns()) : at(key).text();
	}

	/** Numeric columns of the rule's form; those of them that fit when none are named. */
	List<String> numerics(String key, java.util.function.Predicate<FormColumn> otherwise) {
		if (!has(key)) {
			return (this.form != null) ? this.form.columns(otherwise, "", "").known() : List.of();
		}
		return (this.form != null) ? at(key).references(this.form.numericColumns()) : at(key).texts();
	}

	/** A condition over a form's columns; true of every row when absent. */
	Predicate predicate(String key, Forms.@Nullable Read of) {
		return (of != null && of.sound()) ? Predicates.compile(at(key), of.types()) : Predicates.ALL;
	}

	/** A condition over indicators, by code or Chinese name. */
	Predicate indicatorPredicate(String key) {
		Map<String, ColumnType> types = new LinkedHashMap<>();
		this.indicators.forEach((indicator) -> {
			types.put(indicator.code(), ColumnType.DECIMAL);
			types.put(indicator.name().zh(), ColumnType.DECIMAL);
		});
		return this.indicatorCodes.complete() ? Predicates.compile(at(key), types) : Predicates.ALL;
	}

	/** The form, when its columns are known well enough to find fault with its use. */
	@Nullable ReturnForm soundForm() {
		return (this.form != null && this.form.sound()) ? this.form.form() : null;
	}

}
