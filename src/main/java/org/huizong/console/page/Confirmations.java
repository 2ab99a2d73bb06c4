package org.huizong.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.console.shared.Confirmation;
import org.huizong.console.shared.Wording;
import org.huizong.findings.AnsweredFinding;
import org.huizong.office.Scope;
import org.huizong.statistics.Role;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answer;

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

	Confirmation disabling(String name) {
		return new Confirmation(this.wording.of("停用 " + name, "Disable " + name),
				List.of(this.wording.of("此人立即退出登录，不能再登录；接口密钥全部撤销，重新启用后须另发。",
						"They are signed out at once and cannot sign in; all their API keys are revoked for good.")),
				"/people/disable", Map.of("name", List.of(name)), "/people");
	}

	Confirmation demotion(String name, Role role) {
		return new Confirmation(
				this.wording.of(name + " 改为「" + role.title().zh() + "」", "Make " + name + " " + role.title().en()),
				List.of(this.wording.of("权限比现在小；此人须重新登录，接口密钥的权限随之变小。",
						"That is less than now; they have to sign in again, and their API keys may do less.")),
				"/people/role", Map.of("name", List.of(name), "role", List.of(role.name())), "/people");
	}

	/** Of findings of a unit, each named by what it says, with its unit and cell. */
	Confirmation waiver(Scope scope, String unit, List<AnsweredFinding> findings, String reason, String back) {
		List<String> lines = new ArrayList<>();
		findings.forEach((one) -> lines.add(this.wording.of(one.finding().severity().title()) + " "
				+ one.finding().rule() + this.wording.of("　", "  ") + this.wording.of(one.finding().message())));
		lines.add(this.wording.of("理由：", "Reason: ") + reason);
		lines.add(this.wording.of("豁免后这些问题不再拦住发布；涉及的数据在各表和通报里注明由谁、为何豁免。",
				"They no longer keep the month from being published; the figures concerned are published with a note of"
						+ " who waived them and why."));
		if (findings.stream().anyMatch((one) -> one.finding().severity() == Severity.ERROR)) {
			lines.add(this.wording.of("强制性错误的豁免须由另一人确认后才生效。",
					"The waiver of a hard error holds once somebody else has confirmed it."));
		}
		return new Confirmation(
				this.wording.of("豁免 " + findings.size() + " 条审核结果", "Waive " + findings.size() + " findings"), lines,
				ReturnScreen.page(scope, unit) + "/answers",
				Map.of("kind", List.of(Answer.Kind.WAIVE.name()), "finding",
						findings.stream().map((one) -> one.finding().id()).toList(), "reason", List.of(reason)),
				back);
	}

	/** What was just said to findings, each named by what it says. */
	String said(Answer.Kind kind, List<AnsweredFinding> answered) {
		List<AnsweredFinding> proposed = answered.stream().filter((one) -> one.proposal() != null).toList();
		List<AnsweredFinding> recorded = answered.stream().filter((one) -> one.proposal() == null).toList();
		List<String> said = new ArrayList<>();
		if (!recorded.isEmpty()) {
			said.add(this.wording.of("已记录：" + kind.title().zh() + "，" + recorded.size() + " 条。",
					"Recorded: " + kind.title().en() + ", " + recorded.size() + ".") + messages(recorded));
		}
		if (!proposed.isEmpty()) {
			said.add(this.wording.of("已提出豁免，待另一人确认，" + proposed.size() + " 条。",
					"Proposed to waive " + proposed.size() + "; somebody else must confirm.") + messages(proposed));
		}
		return String.join(" ", said);
	}

	/** Of one the whole message, of several each. */
	String messages(List<AnsweredFinding> findings) {
		return findings.stream()
			.map((one) -> "［" + this.wording.of(one.finding().message()) + "］")
			.collect(Collectors.joining());
	}

}
