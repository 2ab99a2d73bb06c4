package org.huizong.planted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.huizong.statistics.received.ReturnRow;

/** Right values as counties also write them. */
final class Spellings {

	private Spellings() {
	}

	static List<Plant> in(GoodMonth good) {
		ReturnRow export = good.indicator("EXPORT", (row) -> GoodMonth.figure(row, "本年累计").intValue() > 1_000);
		BigDecimal figure = GoodMonth.figure(export, "本年累计");
		ReturnRow project = good.project((row) -> true);
		ReturnRow park = good.park((row) -> !good.totalled(row));
		BigDecimal revenue = GoodMonth.figure(park, "主营业务收入");
		LocalDate signed = GoodMonth.day(project, "签约日期");
		return List.of(as(export, "本年累计", figure.toPlainString()),
				as(export, "本年累计", String.format(Locale.ROOT, "%,.2f", figure)), as(export, "本年累计", wide(figure)),
				as(export, "本年累计", " " + figure.toPlainString() + "\u3000"),
				as(export, "本年累计", figure.toPlainString() + "万美元"),
				as(export, "本年累计", figure.movePointLeft(4).toPlainString() + "亿美元"),
				as(park, "主营业务收入", revenue.movePointLeft(4).toPlainString() + "亿"),
				as(park, "主营业务收入", revenue.toPlainString() + " 万元"), as(project, "签约日期", signed.toString()),
				as(project, "签约日期", signed.toString().replace("-", "")),
				as(project, "签约日期",
						signed.getYear() + "年" + signed.getMonthValue() + "月" + signed.getDayOfMonth() + "号"),
				as(project, "签约日期", signed.toString().replace('-', '.') + " 10:30"),
				as(project, "签约日期", signed.toString().replace('-', '/')), as(project, "备注", "——"),
				as(project, "存在问题", "无"));
	}

	private static Plant as(ReturnRow row, String column, String text) {
		return Plant.of(column + " as " + text).set(row, column, text);
	}

	private static String wide(BigDecimal figure) {
		StringBuilder wide = new StringBuilder();
		figure.toPlainString().chars().forEach((c) -> wide.append((char) ((c == '.') ? '\uFF0E' : c - '0' + '\uFF10')));
		return wide.toString();
	}

}
