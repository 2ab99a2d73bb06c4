package org.huizong.trail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.huizong.office.CsvLines;
import org.huizong.statistics.Language;
import org.huizong.statistics.Text;

/** Entries of the trail as a table, a line each. */
public final class AuditCsv {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private AuditCsv() {
	}

	/**
	 * The entries in their order.
	 * @param zone of the times, which the heading names
	 */
	public static CsvLines of(List<AuditEntry> entries, Language language, ZoneId zone) {
		CsvLines lines = new CsvLines();
		lines.row(in(language, "序号", "number"), in(language, "时间", "time") + " (" + zone + ")",
				in(language, "何人", "who"), in(language, "操作", "deed"), in(language, "制度", "programme"),
				in(language, "报告期", "period"), in(language, "对象", "object"), in(language, "说明", "detail"),
				in(language, "校验值", "hash"));
		entries.forEach((entry) -> lines.row(entry.number(), TIME.format(entry.at().atZone(zone)), entry.who(),
				Deed.of(entry.what()).map(Deed::title).orElse(Text.same(entry.what())).in(language), entry.programme(),
				entry.period(), entry.object(), entry.detail(), entry.hash()));
		return lines;
	}

	private static String in(Language language, String zh, String en) {
		return new Text(zh, en).in(language);
	}

}
