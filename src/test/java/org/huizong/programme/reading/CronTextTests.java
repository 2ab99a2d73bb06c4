package org.huizong.programme.reading;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.scheduling.support.CronExpression;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of cron expressions agrees with Spring, which will run them. */
class CronTextTests {

	private static final String[] PARTS = { "*", "?", "0", "1", "5", "7", "12", "23", "24", "31", "32", "59", "60",
			"1-5", "5-1", "*/15", "10/5", "1-30/2", "*/0", "L", "L-3", "LW", "15W", "W", "5L", "FRIL", "5#2", "MON#1",
			"5#6", "MON-FRI", "SUN", "SAT-SUN", "JAN", "JAN-MAR", "1,15", "1,", "x", "7-1", "mon", "L-31", "32W", "0W",
			"0L", "8L", "1L", "L,15", "15W,1", "*/5,7", "1-5-7", "1/2/3", "-1", "", "7-3", "FRI-MON", "0-7", "5-7",
			"MON,WED", "1000", "*/100" };

	@ParameterizedTest
	@ValueSource(strings = { "0 30 20 10 * *", "0 0 21 L * ?", "0 0 21 LW * *", "0 0 8 L-3 * *", "0 0 8 15W * *",
			"0 0 8 ? * MON-FRI", "0 0 8 ? * 5L", "0 0 8 ? * FRI#2", "*/10 0 8,20 1-5 JAN-JUN *", "@monthly" })
	void acceptsWhatSpringRuns(String expression) {
		assertThat(CronExpression.isValidExpression(expression)).isTrue();
		assertThat(CronText.problems(expression)).isEmpty();
	}

	@Test
	void agreesWithSpringOnEveryPartInEveryField() {
		List<String> disagreements = new ArrayList<>();
		for (int field = 0; field < 6; field++) {
			for (String part : PARTS) {
				String[] fields = { "0", "30", "20", "10", "*", "*" };
				fields[field] = part;
				String expression = String.join(" ", fields);
				if (CronText.problems(expression).isEmpty() != CronExpression.isValidExpression(expression)) {
					disagreements.add(expression);
				}
			}
		}
		assertThat(disagreements).as("days that no month has, which Spring lets pass")
			.containsExactly("0 30 20 L-31 * *", "0 30 20 10 * 5#6");
	}

	@Test
	void namesEachFieldThatIsWrong() {
		assertThat(CronText.problems("0 60 20 1,x * *")).extracting((text) -> text.zh())
			.containsExactly("cron 的分不能是「60」，应在 0 至 59 之间", "cron 的日不能是「x」，应在 1 至 31 之间");
	}

}
