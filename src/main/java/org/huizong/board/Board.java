package org.huizong.board;

import java.util.List;

import org.huizong.inbox.Intake;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * How the returns of a year stand: a row a unit in code-list order, a cell a month.
 *
 * @param waiting files that were received and wait to be read
 * @param months from the programme's first of the year to the latest that has anything
 */
public record Board(Text programme, int year, List<ReferencePeriod> months, List<Row> rows,
		List<Intake.Waiting> waiting) {

	public Board {
		months = List.copyOf(months);
		rows = List.copyOf(rows);
		waiting = List.copyOf(waiting);
	}

	/** A unit's returns, one a month. */
	public record Row(ReportingUnit unit, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A unit's return of a month.
	 *
	 * @param errors hard errors that are not settled
	 * @param queries query edits that are not settled
	 * @param versions how many were received of the form with most
	 * @param waived errors and queries let stand by a waiver
	 * @param waiversProposed hard errors whose waiver waits for a second person
	 * @param proposed whether somebody proposes to leave it out and nobody has decided
	 */
	public record Cell(ReferencePeriod period, @Nullable State state, long errors, long queries, int versions,
			long waived, long waiversProposed, boolean proposed) {

		/**
		 * Hard errors and query edits still open; none while what they were found in has
		 * been replaced.
		 */
		public long open() {
			return (this.state != State.RENEWED) ? this.errors + this.queries : 0;
		}

	}

	/** The state of a return, gravest first. */
	public enum State {

		FAILED("✕", new Text("有错", "errors")), MISSING("—", new Text("未报", "missing")),
		FINDINGS("？", new Text("待核实", "queries")), RECEIVED("•", new Text("已到", "received")),
		RENEWED("↻", new Text("已到新版，待审核", "renewed, to be validated")), EXCLUDED("∅", new Text("剔除", "excluded")),
		PASSED("✓", new Text("通过", "passed"));

		private final String sign;

		private final Text title;

		State(String sign, Text title) {
			this.sign = sign;
			this.title = title;
		}

		/** What tells it apart where colours cannot. */
		public String sign() {
			return this.sign;
		}

		public Text title() {
			return this.title;
		}

	}

}
