package org.huizong.story;

import java.nio.file.Path;
import java.util.Arrays;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs a month and dies on the way, without any farewell, as a process does on
 * {@code kill -9}: {@code <programme> <period> <step> begin|end [retry] --home <folder>}.
 * At the end of a step its work is done but not yet noted as done.
 */
final class CrashingRun {

	private CrashingRun() {
	}

	public static void main(String[] arguments) {
		MonthStep step = MonthStep.valueOf(arguments[2]);
		boolean begin = arguments[3].equals("begin");
		Path home = Path.of(arguments[Arrays.asList(arguments).indexOf("--home") + 1]);
		try (ConfigurableApplicationContext context = HuizongApplication.start(home)) {
			Scope scope = new Scope(arguments[0], ReferencePeriod.parse(arguments[1]));
			RunObserver dying = new RunObserver() {

				@Override
				public void stepBegan(ReferencePeriod period, MonthStep one) {
					if (begin && one == step && period.equals(scope.period())) {
						Runtime.getRuntime().halt(137);
					}
				}

				@Override
				public void stepEnded(ReferencePeriod period, MonthStep one, boolean done) {
					if (!begin && one == step && period.equals(scope.period())) {
						Runtime.getRuntime().halt(137);
					}
				}

			};
			MonthEnd monthEnd = context.getBean(MonthEnd.class);
			if (arguments[4].equals("retry")) {
				monthEnd.retry(scope, "test", dying);
			}
			else {
				monthEnd.run(scope, "test", dying);
			}
		}
	}

}
