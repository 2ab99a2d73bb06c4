package org.huizong.validate.form;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StagingTable;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.measure.Precedence;
import org.huizong.validate.ruling.Examiner;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.PlacedRows;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.FormPass;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;

/**
 * No two data rows have the same key. Within a unit the first by place is taken for
 * right, and each further one is found. Of rows of two units the one that was there
 * before is right, see {@link Precedence}; where that cannot be told all of them are
 * found. A finding names the place of the row that is right, or else of another.
 */
public record UniqueExaminer(ReturnForm form, Rule rule, Check.Unique check) implements Examiner {

	@Override
	public Examination begin(StagedReturns returns) {
		StagingTable table = new StagingTable(returns.programme().code(), this.form);
		FormPass pass = returns.pass(this.form);
		RepeatedKeys keys = new RepeatedKeys();
		long[] counted = new long[2];
		int whole = pass.ask("(" + whole() + ")");
		List<Integer> parts = Stream
			.concat(this.check.acrossUnits() ? Stream.empty() : Stream.of("hz_unit"),
					this.check.key().stream().map(table::compared))
			.map(pass::ask)
			.toList();
		pass.each((row) -> {
			if (row.data()) {
				counted[0]++;
				if (row.yes(whole)) {
					counted[1]++;
					keys.add(row, parts);
				}
			}
		});
		return () -> List.of(rule(returns, counted, new PlacedRows(returns, this.form)
			.at(Findings.columns(this.rule, this.form, this.check.key()), keys.places())));
	}

	/**
	 * Judges the rows.
	 * @param counted all data rows, and those with a whole key
	 * @param rows whose key occurs more than once, by unit and place; others among them
	 * do no harm
	 */
	private Ruling rule(StagedReturns returns, long[] counted, List<StagedRow> rows) throws SQLException {
		Findings wording = new Findings(this.rule, this.form, returns);
		Precedence precedence = Precedence.of(this.form, this.check.key(),
				this.check.acrossUnits() ? rows : List.<StagedRow>of(), returns);
		Map<Object, List<StagedRow>> groups = new LinkedHashMap<>();
		for (StagedRow row : rows) {
			Object values = String.valueOf(row.key(this.check.key()));
			groups
				.computeIfAbsent(this.check.acrossUnits() ? values : List.of(row.unit(), values),
						(key) -> new ArrayList<>())
				.add(row);
		}
		List<Finding> findings = new ArrayList<>();
		for (List<StagedRow> group : groups.values()) {
			Optional<StagedRow> right = right(group, precedence);
			for (StagedRow row : group) {
				if (right.isEmpty() || right.get() != row) {
					StagedRow other = right.orElseGet(() -> another(row, group));
					String place = wording.place(other, this.check.key());
					findings.add(wording.restingOn(
							wording.at(row, this.check.key().get(0), wording.values(row, this.check.key()),
									new Text(place, place)),
							Findings.evidence(row, this.check.key()), List.of(other.unit())));
				}
			}
		}
		return new Ruling(this.rule, counted[1] - findings.size(), counted[0] - counted[1], findings);
	}

	/** The row that was there before those of all other units; empty where none was. */
	private static Optional<StagedRow> right(List<StagedRow> group, Precedence precedence) {
		List<StagedRow> firsts = new ArrayList<>();
		for (StagedRow row : group) {
			if (firsts.stream().noneMatch((first) -> first.unit().equals(row.unit()))) {
				firsts.add(row);
			}
		}
		return firsts.stream()
			.filter((row) -> firsts.stream().allMatch((other) -> other == row || precedence.before(row, other)))
			.findFirst();
	}

	/** The first row of another unit. */
	private static StagedRow another(StagedRow row, List<StagedRow> group) {
		return group.stream().filter((other) -> !other.unit().equals(row.unit())).findFirst().orElseThrow();
	}

	private String whole() {
		return this.check.key()
			.stream()
			.map((column) -> SqlName.quoted(column) + " IS NOT NULL")
			.collect(Collectors.joining(" AND "));
	}

}
