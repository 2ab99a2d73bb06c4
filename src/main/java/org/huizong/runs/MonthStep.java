package org.huizong.runs;

import java.util.Arrays;
import java.util.Optional;

import org.huizong.statistics.Text;

/** The steps of a month-end, in order. */
public enum MonthStep {

	INVENTORY("inventory", new Text("清点报表", "inventory")), COLLECT("collect", new Text("读取报表", "collect")),
	VALIDATE("validate", new Text("审核", "validate")), GATE("gate", new Text("验收", "gate")),
	AGGREGATE("aggregate", new Text("汇总", "aggregate")), ANALYSE("analyse", new Text("分析排位", "analyse")),
	WRITE("write", new Text("编制成果", "write")), PUBLISH("publish", new Text("发布", "publish"));

	private final String stepName;

	private final Text title;

	MonthStep(String stepName, Text title) {
		this.stepName = stepName;
		this.title = title;
	}

	/** Its name in the job repository. */
	public String stepName() {
		return this.stepName;
	}

	public Text title() {
		return this.title;
	}

	public static Optional<MonthStep> named(String stepName) {
		return Arrays.stream(values()).filter((step) -> step.stepName.equals(stepName)).findFirst();
	}

}
