package org.huizong.cli.start;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import picocli.CommandLine.Parameters;

/** The two words that name a month of a programme. */
public final class MonthArgument {

	@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

	@Parameters(index = "1", paramLabel = "PERIOD", descriptionKey = "period")
	private String period = "";

	/** Made by plain words instead of the parser. */
	public static MonthArgument plain(PlainWords words) {
		MonthArgument month = new MonthArgument();
		month.programme = words.at(0);
		month.period = words.at(1);
		return month;
	}

	public Scope scope() {
		try {
			return new Scope(this.programme, ReferencePeriod.parse(this.period));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(Outcome.USAGE, "「" + this.period + "」不是报告期。应写成 2009-09 的形式。",
					this.period + " is no reference period. Write it like 2009-09.");
		}
	}

}
