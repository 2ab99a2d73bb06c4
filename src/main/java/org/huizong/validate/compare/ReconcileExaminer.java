package org.huizong.validate.compare;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.RowIdentity;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.FormPass;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.stage.Successions;
import org.huizong.validate.stage.UnreadCells;
import org.huizong.validate.word.Figures;

/**
 * An indicator equals a count of register rows, or the sum of a column over them, unit by
 * unit. Undecided for a unit that has sent no register, or one in which a row cannot be
 * told to belong: the cell at fault is found by itself. What was added to a unit that
 * goes on with others counts from all of their registers.
 */
public record ReconcileExaminer(ReturnForm form, Rule rule, Check.Reconcile check) implements Examiner {

	private static final int ROWS_NAMED = 20;

	@Override
	public Examination begin(StagedReturns returns) throws SQLException {
		FormPass pass = returns.pass(register(returns));
		Map<String, BigDecimal> registered = registered(returns, pass);
		Set<String> blank = new UnreadCells(returns, register(returns), concerned()).blank(pass);
		return () -> examine(returns, registered, blank);
	}

	private List<Ruling> examine(StagedReturns returns, Map<String, BigDecimal> now, Set<String> blank)
			throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Findings wording = new Findings(this.rule, this.form, returns);
		Map<String, BigDecimal> registered = this.check.change() ? added(returns, now) : now;
		Set<String> gaps = new HashSet<>(blank);
		gaps.addAll(new UnreadCells(returns, register(returns), concerned()).reported());
		String indicator = this.form.columnOf(ColumnType.INDICATOR).orElseThrow().name();
		for (StagedRow row : returns.rows(this.form,
				Findings.columns(this.rule, this.form, List.of(indicator, this.check.column())),
				SqlName.quoted(indicator) + " = '" + this.check.indicator().replace("'", "''") + "'")) {
			BigDecimal seen = row.figure(this.check.column());
			BigDecimal expected = registered.get(row.unit());
			if (seen == null || expected == null) {
				tally.undecided();
			}
			else if (agrees(seen.subtract(expected))) {
				tally.valid();
			}
			else if (gaps.contains(row.unit())) {
				tally.undecided();
			}
			else {
				tally.invalid(wording.restingOn(
						wording.at(row, this.check.column(), Text.same(Figures.plain(seen)),
								expected(expected, rows(row.unit(), returns)), seen.subtract(expected)),
						List.of(RowIdentity.text(seen), RowIdentity.text(expected))));
			}
		}
		return List.of(tally.ruling());
	}

	private boolean agrees(BigDecimal difference) {
		BigDecimal tolerance = this.check.tolerance();
		return switch (this.check.relation()) {
			case EQUAL -> difference.abs().compareTo(tolerance) <= 0;
			case AT_LEAST -> difference.negate().compareTo(tolerance) <= 0;
			case AT_MOST -> difference.compareTo(tolerance) <= 0;
		};
	}

	/** By unit, what was added since last month; absent without one of the registers. */
	private Map<String, BigDecimal> added(StagedReturns returns, Map<String, BigDecimal> registered)
			throws SQLException {
		StagedReturns last = returns.lastMonth();
		FormPass pass = last.pass(register(returns));
		Map<String, BigDecimal> before = registered(last, pass);
		pass.run();
		Map<String, BigDecimal> added = new HashMap<>();
		registered.forEach((unit, now) -> then(unit, before, last.successions())
			.ifPresent((then) -> added.put(unit, now.subtract(then))));
		return added;
	}

	/** Which rows went where cannot be told of a unit that was parted. */
	private static Optional<BigDecimal> then(String unit, Map<String, BigDecimal> before, Successions from) {
		if (!from.changed()) {
			return Optional.ofNullable(before.get(unit));
		}
		List<String> origins = from.lines()
			.stream()
			.filter((line) -> line.heir().equals(unit))
			.map(Successions.Line::origin)
			.toList();
		return (from.began(unit) || from.parted(unit) || !before.keySet().containsAll(origins)) ? Optional.empty()
				: Optional.of(origins.stream().map(before::get).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	private Set<String> concerned() {
		Set<String> columns = new LinkedHashSet<>(this.check.where().columns());
		if (this.check.sum() != null) {
			columns.add(this.check.sum());
		}
		return columns;
	}

	/** By unit, the count or the sum; absent for units without a register. */
	private Map<String, BigDecimal> registered(StagedReturns returns, FormPass pass) {
		String amount = (this.check.sum() != null) ? SqlName.quoted(this.check.sum()) : "1";
		int unit = pass.ask("hz_unit");
		int adds = pass.ask("CASE WHEN " + where(returns) + " THEN " + amount + " END");
		Map<String, BigDecimal> registered = new HashMap<>();
		pass.each((row) -> {
			if (row.data()) {
				BigDecimal figure = row.figure(adds);
				registered.merge(row.text(unit), (figure != null) ? figure : BigDecimal.ZERO, BigDecimal::add);
			}
		});
		return registered;
	}

	private List<StagedRow> rows(String unit, StagedReturns returns) throws SQLException {
		return returns.rowsOf(unit, register(returns), List.of(), where(returns));
	}

	private ReturnForm register(StagedReturns returns) {
		return returns.programme().form(this.check.register());
	}

	private String where(StagedReturns returns) {
		return "(" + this.check.where().sql(returns.period()) + ")";
	}

	private static Text expected(BigDecimal figure, List<StagedRow> rows) {
		String plain = Figures.plain(figure);
		if (rows.isEmpty()) {
			return Text.same(plain);
		}
		String sheet = rows.get(0).sheet();
		String numbers = rows.stream()
			.limit(ROWS_NAMED)
			.map((row) -> String.valueOf(row.row()))
			.collect(Collectors.joining("、"));
		boolean more = rows.size() > ROWS_NAMED;
		return new Text(plain + "（" + sheet + " 第 " + numbers + (more ? " …" : "") + " 行）",
				plain + " (" + sheet + ", rows " + numbers.replace("、", ", ") + (more ? " …" : "") + ")");
	}

}
