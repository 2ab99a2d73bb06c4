package org.huizong.collect.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.collect.flaw.Flaw;
import org.huizong.collect.flaw.IntakeFindings;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;

/**
 * Findings of one table. A column that is wrong from top to bottom gives a hundred of
 * each fault and one that counts the rest, so that a million bad rows do not fill the
 * memory.
 */
public final class CappedFindings {

	private static final int SINGLE = 100;

	private final IntakeFindings wording;

	private final String content;

	private final List<Finding> findings = new ArrayList<>();

	private final Map<Group, Flaw> firstBeyond = new LinkedHashMap<>();

	private final Map<Group, Integer> counts = new LinkedHashMap<>();

	/**
	 * Findings of one table.
	 * @param content SHA-256 of the file it stands in
	 */
	public CappedFindings(IntakeFindings wording, String content) {
		this.wording = wording;
		this.content = content;
	}

	public void add(Flaw flaw) {
		add(flaw, "");
	}

	/**
	 * Adds a flaw, mostly of a cell.
	 * @param row what tells the row the cell stands in
	 */
	public void add(Flaw met, String row) {
		Flaw flaw = met.in(this.content, row);
		Group group = new Group(flaw.intake(), flaw.field());
		if (this.counts.merge(group, 1, Integer::sum) <= SINGLE) {
			this.findings.add(this.wording.finding(flaw));
		}
		else {
			this.firstBeyond.putIfAbsent(group, flaw);
		}
	}

	public List<Finding> all() {
		List<Finding> all = new ArrayList<>(this.findings);
		this.firstBeyond.forEach((group, first) -> all.add(rest(first, this.counts.getOrDefault(group, 0) - SINGLE)));
		return Finding.toldApart(all);
	}

	/**
	 * Of cells that are not listed the file's content tells whether they are the same.
	 */
	private Finding rest(Flaw first, int count) {
		Text seen = new Text(first.seen().zh() + "等，自此起另有" + count + "处",
				first.seen().en() + " and others, " + count + " cells from here on");
		return this.wording.finding(new Flaw(first.intake(), first.unit(), first.form(), first.place(), first.field(),
				seen, first.expected())
			.of(this.content));
	}

	private record Group(Intake intake, String field) {
	}

}
