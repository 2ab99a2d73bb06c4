package org.huizong.console;

import java.util.List;
import java.util.Map;

import org.huizong.statistics.Answer;
import org.huizong.statistics.Role;
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
