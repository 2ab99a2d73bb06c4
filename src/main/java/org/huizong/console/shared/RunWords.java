package org.huizong.console.shared;

import java.time.Duration;
import java.util.Locale;

import org.huizong.runs.MonthStep;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The words of the pages about runs; templates know it as {@code @running}. Numbers that
 * name something (attempts, processes) have no thousands separators.
 */
@Component("running")
@ConditionalOnWebApplication
public class RunWords {

	private final MessageSource messages;

	private final Wording wording;

	RunWords(MessageSource messages, Wording wording) {
		this.messages = messages;
		this.wording = wording;
	}

	/** "第 3 次运行". */
	public String attempt(int number) {
		return message("periods.attempt", String.valueOf(number));
	}

	/** Where a run lives. */
	public String place(String host, long pid, String beat) {
		return message("run.where", host, String.valueOf(pid), beat);
	}

	/** How an attempt stands, with how many units it goes without. */
	public String status(String code, RunStore.Run run) {
		Integer without = run.leftOut();
		boolean partial = code.equals("COMPLETED") && without != null && without > 0;
		return message("run." + code) + (partial ? message("runs.without", String.valueOf(without)) : "");
	}

	/** What a person should know of the end of an attempt; empty for nothing. */
	public String told(RunStore.Run run) {
		Text told = run.told();
		return (told != null) ? this.wording.of(told) : "";
	}

	/** What a step dealt with, by its name: files, rows, findings, figures. */
	public String counts(MonthStep step, RunRecordStore.Counts counts) {
		String files = (counts.files() != null) ? message(counted("files", step), grouped(counts.files())) : "";
		String rows = (counts.rows() != null) ? message(counted("rows", step), grouped(counts.rows())) : "";
		return files.isEmpty() ? rows : rows.isEmpty() ? files : files + this.wording.of("，", ", ") + rows;
	}

	private static String counted(String what, MonthStep step) {
		return "runs.count." + switch (step) {
			case COLLECT -> what.equals("files") ? "senders" : "rows";
			case VALIDATE -> "findings";
			case AGGREGATE, ANALYSE -> "figures";
			default -> "files";
		};
	}

	private static String grouped(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/** A line of the log under its step's heading, which it need not repeat. */
	public String line(RunRecordStore.Line line) {
		String text = this.wording.of(line.text());
		String step = line.step();
		String title = (step != null) ? this.wording.step(step) + " " : " ";
		return text.startsWith(title) ? text.substring(title.length()) : text;
	}

	/** Seconds with one decimal, from a minute on minutes and seconds; empty for none. */
	public String duration(Duration took) {
		if (took.isZero()) {
			return "";
		}
		return (took.toMinutes() > 0)
				? String.format(Locale.ROOT, "%d:%02d", took.toMinutes(), took.toSecondsPart()) + " min"
				: String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
	}

	/** The beginning of a hash, as it is told. */
	public String shortened(@Nullable String hash) {
		return (hash == null) ? message("runs.unknown") : hash.substring(0, Math.min(12, hash.length()));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
