package org.huizong.validate.compare;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.RowIdentity;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.stage.Successions;

/**
 * Every row of last month is still there, with the unit or with one that goes on with it.
 * Undecided where it cannot be told: rows whose key is blank, units of which a part ended
 * with nobody to go on, and units that have sent nothing this month, which was said when
 * the returns were read. A key that was used twice must be there once.
 */
public record ContinuedExaminer(ReturnForm form, Rule rule) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Ruling.Tally tally = new Ruling.Tally(this.rule);
		Map<String, Sheet> sheets = new LinkedHashMap<>();
		returns.each(this.form, this.form.key(), "hz_kind = 'DATA'",
				(row) -> sheets.computeIfAbsent(row.unit(), (unit) -> new Sheet(row)).add(row, this.form.key()));
		StagedReturns before = returns.lastMonth();
		Findings now = new Findings(this.rule, this.form, returns);
		Findings then = new Findings(this.rule, this.form, before);
		Set<Object> said = new HashSet<>();
		Successions from = before.successions();
		for (StagedRow row : before.asSent()
			.rows(this.form, Findings.columns(this.rule, this.form, List.of()), "TRUE")) {
			List<Sheet> here = from.heirs(row.unit()).stream().map(sheets::get).filter(Objects::nonNull).toList();
			List<Object> key = row.key(this.form.key());
			boolean all = from.handedOver(row.unit()) && here.size() == from.heirs(row.unit()).size();
			if (key != null && here.stream().anyMatch((sheet) -> sheet.keys.contains(key))) {
				tally.valid();
			}
			else if (here.isEmpty() || key == null || !all) {
				tally.undecided();
			}
			else if (said.add(List.of(row.unit(), key))) {
				tally.invalid(gone(row, here.get(0), now, then));
			}
		}
		return List.of(tally.ruling());
	}

	/**
	 * Points at the keys of this month's sheet, among which the row should be. The
	 * message is filled with last month's values.
	 */
	private Finding gone(StagedRow row, Sheet sheet, Findings now, Findings then) {
		String column = this.form.key().get(0);
		StagedRow placed = new StagedRow(sheet.first.unit(), sheet.first.file(), sheet.first.sheet(), sheet.first.row(),
				false, row.values());
		String from = now.address(sheet.first, column);
		String to = now.address(sheet.last, column);
		String where = then.place(row, this.form.key());
		Text expected = new Text("「" + now.name(row).zh() + "」一行（" + where + "）",
				"the row \"" + now.name(row).en() + "\" (" + where + ")");
		return now
			.at(placed, from.isEmpty() ? "" : from.equals(to) ? from : from + ":" + to, column,
					new Text("没有" + now.name(row).zh(), "no " + now.name(row).en()), expected)
			.identifiedBy(RowIdentity.missing(this.rule, this.form, row.unit(),
					this.form.key().stream().map((name) -> RowIdentity.text(row.value(name))).toList()));
	}

	/** Where a unit's rows stand, and their keys. */
	private static final class Sheet {

		private final StagedRow first;

		private final Set<Object> keys = new HashSet<>();

		private StagedRow last;

		Sheet(StagedRow first) {
			this.first = first;
			this.last = first;
		}

		void add(StagedRow row, List<String> key) {
			List<Object> values = row.key(key);
			if (values != null) {
				this.keys.add(values);
			}
			if (row.besides(this.first)) {
				this.last = row;
			}
		}

	}

}
