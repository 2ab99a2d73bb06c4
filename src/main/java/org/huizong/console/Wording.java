package org.huizong.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.huizong.batch.ProgrammeList;
import org.huizong.statistics.Language;
import org.huizong.statistics.Text;
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

	/** A moment in the office's time zone. */
	public String time(@Nullable Instant moment, String programme) {
		return (moment != null) ? TIME.format(moment.atZone(this.programmes.zone(programme))) : "";
	}

	/** A moment in the time zone of the machine, for what belongs to no programme. */
	public String time(@Nullable Instant moment) {
		return (moment != null) ? TIME.format(moment.atZone(ZoneId.systemDefault())) : "";
	}

	/** A moment with its zone. */
	public String time(@Nullable ZonedDateTime moment) {
		return (moment != null) ? TIME.format(moment) + " " + moment.getZone() : "";
	}

}
