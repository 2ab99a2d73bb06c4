package org.huizong.disseminate.month;

import org.huizong.programme.FormColumn;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;

/**
 * Headings of columns, broken where a reader would pause, with their units of measure.
 */
public final class Headings {

	private Headings() {
	}

	public static String of(Indicator indicator) {
		return indicator.name().zh() + "\n（" + indicator.unitOfMeasure() + "）";
	}

	public static String of(Measure measure) {
		return switch (measure) {
			case MONTH, YTD, DIFFERENCE, TARGET, FORECAST -> measure.title().zh();
			case YTD_YEAR_AGO -> "上年同期\n累计";
			case GROWTH, COMPLETION -> measure.title().zh() + "\n（%）";
			case SHARE -> "占全市\n比重（%）";
			case CONTRIBUTION -> "拉动全市增\n长（百分点）";
			case SCHEDULE_GAP -> "比序时进度\n（百分点）";
			case NEEDED_PER_MONTH -> "后续月均\n需完成";
			case FORECAST_COMPLETION -> "全年预计\n完成（%）";
			case MONTH_REPORTED -> "本月\n（上报）";
			case YTD_REPORTED -> "本年累计\n（上报）";
			case IMPUTED_SHARE -> "插补占比\n（%）";
			default -> of(measure.plain()) + "\n（可比口径）";
		};
	}

	/** The heading as published, its unit on a line of its own. */
	public static String of(FormColumn column) {
		String heading = column.headings().isEmpty() ? column.name() : column.headings().get(0);
		return heading.replace("/", "\n").replaceAll("\\(([^)]*)\\)", "（$1）").replaceAll("(?<!^)（", "\n（");
	}

}
