package org.huizong.findings;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer.Kind;
import org.huizong.statistics.finding.Answers.Standing;

/** What may be said to a finding as it stands. */
final class Answerable {

	private Answerable() {
	}

	/**
	 * Lets pass what may be said.
	 * @throws RefusedException naming the finding's unit, cell and message, when it may
	 * not
	 */
	static void require(Kind kind, AnsweredFinding one) {
		Severity severity = one.finding().severity();
		if (severity == Severity.INFO && kind != Kind.WAIVE) {
			throw refused(one, "是提示性信息，不需要说明。", "is for information only.");
		}
		boolean error = severity == Severity.ERROR;
		Text standing = one.standing().title();
		switch (kind) {
			case EXPLAIN -> {
				if (error) {
					throw refused(one, "是强制性错误，说明不能放行。请更正报表；确需保留的用 waive 豁免。",
							"is an error, which an explanation does not settle. Correct the return, or waive it.");
				}
			}
			case ACCEPT -> {
				if (one.standing() != Standing.EXPLAINED && one.standing() != Standing.ACCEPTED) {
					throw refused(one,
							"（" + standing.zh() + "）没有可验收的说明。请先用 explain 录入核实说明" + (error ? "；强制性错误用 waive 豁免。" : "。"),
							"(" + standing.en() + ") has no explanation to accept. Explain it first"
									+ (error ? "; an error is waived." : "."));
				}
			}
			case REJECT -> {
				if (one.standing() == Standing.OPEN || one.standing() == Standing.REJECTED) {
					throw refused(one, "（" + standing.zh() + "）没有可退回的说明或豁免。",
							"(" + standing.en() + ") has no explanation or waiver to reject.");
				}
			}
			case WAIVE -> {
				if (one.standing() == Standing.WAIVED) {
					throw refused(one, "已经豁免。", "is waived already.");
				}
			}
		}
	}

	private static RefusedException refused(AnsweredFinding one, String zh, String en) {
		String id = one.finding().id();
		String between = zh.startsWith("（") ? "" : " ";
		return new RefusedException(Outcome.USAGE, id + between + zh + "［" + one.finding().message().zh() + "］",
				id + " " + en + " [" + one.finding().message().en() + "]");
	}

}
