package org.huizong.monthend;

import org.huizong.findings.FindingStore;
import org.huizong.findings.RunEvidenceStore;
import org.huizong.office.Scope;
import org.huizong.runs.MonthStep;

import org.springframework.stereotype.Component;

/** Keeps what an attempt saw as soon as the step that sees it is done. */
@Component
class RunEvidence {

	private final RunEvidenceStore evidence;

	private final FindingStore findings;

	RunEvidence(RunEvidenceStore evidence, FindingStore findings) {
		this.evidence = evidence;
		this.findings = findings;
	}

	void keep(Scope scope, int attempt, MonthStep done) {
		if (done == MonthStep.INVENTORY) {
			this.evidence.keepFiles(scope, attempt);
		}
		else if (done == MonthStep.VALIDATE) {
			this.evidence.keepFindings(scope, attempt, this.findings.findings(scope));
		}
	}

}
