package org.huizong.vintages;

import java.time.LocalDate;

import org.huizong.runs.MonthContext;

import org.springframework.stereotype.Component;

/**
 * The day of issue (成文日期) that a vintage bears: a first one that of the meeting it is
 * made for, a later one the day at the office on which its attempt began. What was issued
 * once keeps its day.
 */
@Component
public class DaysOfIssue {

	private final VintageStore vintages;

	DaysOfIssue(VintageStore vintages) {
		this.vintages = vintages;
	}

	public LocalDate of(MonthContext context) {
		LocalDate known = this.vintages.find(context.vintage())
			.map((edition) -> edition.published().issued())
			.orElse(null);
		if (known != null) {
			return known;
		}
		return (context.vintage().number() == 1) ? context.programme().calendar().meeting(context.period())
				: context.programme().cron().day(context.run().started());
	}

}
