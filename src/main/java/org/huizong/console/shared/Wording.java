package org.huizong.console.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.huizong.office.ProgrammeList;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunRecordStore;
import org.huizong.statistics.Language;
import org.huizong.statistics.Text;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts values into the words of the reader; templates know it as {@code @wording}. */
@Component("wording")
@ConditionalOnWebApplication
public class Wording {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final ProgrammeList programmes;

	Wording(ProgrammeList programmes) {
		this.programmes = programmes;
	}

	/** The language of the page being written. */
	public Language language() {
		return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.ENGLISH
				: Language.CHINESE;
	}

	/** The text as the reader wants it. */
	public String of(Text text) {
		return text.in(language());
	}

	/** A choice between two wordings. */
	public String of(String zh, String en) {
		return of(new Text(zh, en));
	}

	/** A figure with thousands separators, … where it is missing. */
	public String figure(@Nullable BigDecimal value) {
		return (value != null) ? String.format(Locale.ROOT, "%,." + Math.max(value.scale(), 0) + "f", value) : "…";
	}

	/** How much a step read or wrote. */
	public String counts(RunRecordStore.Counts counts) {
		String files = (counts.files() != null) ? of(counts.files() + " 个文件", counts.files() + " files") : "";
		String rows = (counts.rows() != null) ? of(counts.rows() + " 条", counts.rows() + " rows") : "";
		return files.isEmpty() ? rows : rows.isEmpty() ? files : files + of("，", ", ") + rows;
	}

	/** What was done, in words; its code where this program does not know it. */
	public String deed(String code) {
		return Deed.of(code).map((deed) -> of(deed.title())).orElse(code);
	}

	/** The title of a step by its name in the job repository. */
	public String step(String name) {
		return Arrays.stream(MonthStep.values())
			.filter((step) -> step.stepName().equals(name))
			.findFirst()
			.map((step) -> of(step.title()))
			.orElse(name);
	}

	/** A moment in the office's time zone. */
	public String time(@Nullable Instant moment, String programme) {
		return (moment != null) ? TIME.format(moment.atZone(this.programmes.zone(programme))) : "";
	}

	/** A moment in the office's time zone, for what belongs to no programme. */
	public String time(@Nullable Instant moment) {
		return (moment != null) ? TIME.format(moment.atZone(zone())) : "";
	}

	/** The office's time zone. */
	public ZoneId zone() {
		return this.programmes.zone();
	}

	/** A moment with its zone. */
	public String time(@Nullable ZonedDateTime moment) {
		return (moment != null) ? TIME.format(moment) + " " + moment.getZone() : "";
	}

}
