package org.huizong.validate.ruling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.finding.Identity;
import org.huizong.validate.stage.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a finding about a row is about: rule, unit, form, the row's key and the
 * column. A row without its whole key, such as a total, is told by its place and, unless
 * it is a total, by what it holds.
 */
public final class RowIdentity {

	private RowIdentity() {
	}

	static List<String> subject(Rule rule, ReturnForm form, StagedRow row, String field) {
		List<String> subject = new ArrayList<>(List.of(rule.code(), row.unit(), form.code(), field));
		List<Object> key = row.key(form.key());
		if (key != null && !row.total()) {
			key.forEach((value) -> subject.add(text(value)));
			return subject;
		}
		subject.add(row.sheet() + "!" + row.row());
		if (!row.total()) {
			row.values()
				.values()
				.stream()
				.filter(Objects::nonNull)
				.map(RowIdentity::text)
				.sorted()
				.forEach(subject::add);
		}
		return subject;
	}

	/** The subject of something that the unit's form should hold, by its name. */
	public static Identity missing(Rule rule, ReturnForm form, String unit, List<String> name) {
		List<String> subject = new ArrayList<>(List.of(rule.code(), unit, form.code()));
		subject.addAll(name);
		return Identity.ofCells(subject, List.of());
	}

	/** A staged value the same however many zeros follow its point. */
	public static String text(@Nullable Object value) {
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros().toPlainString()
				: String.valueOf(value);
	}

}
