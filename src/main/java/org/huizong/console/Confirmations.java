package org.huizong.console;

import java.util.List;
import java.util.Map;

import org.huizong.statistics.Answer;
import org.huizong.store.Scope;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What is asked again before it is done. */
@Component
@ConditionalOnWebApplication
class Confirmations {

	private final Wording wording;

	Confirmations(Wording wording) {
		this.wording = wording;
	}

	Confirmation waiver(Scope scope, String unit, List<String> findings, String reason, String back) {
		return new Confirmation(
				this.wording.of("豁免 " + findings.size() + " 条审核结果", "Waive " + findings.size() + " findings"),
				List.of(unit + " " + scope.period() + ": " + String.join(", ", findings), this.wording
					.of("理由：", "Reason: ") + reason, this.wording.of("豁免后这些问题不再拦住发布；豁免人和理由印在审核情况表上。",
							"They no longer keep the month from being published; who waived them and why is printed.")),
				ReturnScreen.page(scope, unit) + "/answers",
				Map.of("kind", List.of(Answer.Kind.WAIVE.name()), "finding", findings, "reason", List.of(reason)),
				back);
	}

}
