package org.huizong.programme.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.form.Forms;
import org.huizong.programme.form.Predicates;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A rule's {@code check} as it stands in the file, with what it may refer to.
 *
 * @param form the form the rule names; null when it names none or an unknown one
 */
record CheckSource(YamlMapping rule, YamlMapping check, Forms.@Nullable Read form, Forms forms, Names indicatorCodes,
		List<Indicator> indicators, List<CodeList> codeLists) {

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

	/** A decimal of zero or more, the usual one when absent. */
	BigDecimal decimal(String key, String usual) {
		return has(key) ? at(key).tolerance() : new BigDecimal(usual);
	}

	/** A share between zero and one, the usual one when absent. */
	BigDecimal share(String key, String usual) {
		BigDecimal share = decimal(key, usual);
		if (share.signum() == 0 || share.compareTo(BigDecimal.ONE) >= 0) {
			at(key).wrong("应在 0 与 1 之间", "must be between 0 and 1");
		}
		return share;
	}

	int whole(String key, int from, int to, int usual) {
		return has(key) ? at(key).number(from, to) : usual;
	}

	/** Decimals of zero or more, at least one. */
	List<BigDecimal> decimals(String key) {
		List<BigDecimal> decimals = at(key).items().stream().map(YamlValue::tolerance).toList();
		if (decimals.isEmpty() && has(key)) {
			at(key).wrong("至少要有一个数", "must have at least one number");
		}
		return decimals;
	}

	/** Codes of indicators, at least one, of a form whose rows are indicators. */
	List<String> indicatorRows(String key) {
		ReturnForm sound = soundForm();
		if (sound != null && sound.columnOf(ColumnType.INDICATOR).isEmpty()) {
			this.rule.at("form")
				.fault("这种检查方式只用于有 indicator 列的表", "This kind of check needs a form with a column of type indicator");
		}
		List<String> codes = at(key).references(this.indicatorCodes);
		if (codes.isEmpty() && has(key)) {
			at(key).wrong("至少要有一个指标", "must name at least one indicator");
		}
		return codes;
	}

}
