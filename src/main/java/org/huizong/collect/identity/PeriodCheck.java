package org.huizong.collect.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.collect.identity.PeriodsMentioned.At;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.TemplateIdentity;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Holds the periods that labels, titles, names of sheets, files and folders mention
 * against each other and the folder the workbook lay in. Where all that stands in the
 * sheets names one other period, the return is that period's, and one finding says so.
 */
record PeriodCheck(ReferencePeriod folder, String path, IdentityFindings findings) {

	private static final int LISTED = 6;

	void check(List<SheetIdentity> sheets, @Nullable String unit, Optional<TemplateIdentity> template) {
		List<PeriodsMentioned> mentioned = sheets.stream().map(PeriodsMentioned::of).toList();
		List<At> wrong = mentioned.stream().flatMap((sheet) -> sheet.inside().stream()).filter(this::wrong).toList();
		long right = mentioned.stream().flatMap((sheet) -> sheet.inside().stream()).count() - wrong.size();
		Optional<Text> made = template.filter((one) -> !one.period().equals(this.folder))
			.map((one) -> new Text(one.period().chinese() + "的模板", "the template of " + one.period()));
		if (!wrong.isEmpty() && right == 0) {
			other(wrong, made, mentioned, unit);
		}
		else {
			each(wrong, unit);
			made.ifPresent((seen) -> this.findings.ofFile(Intake.WRONG_PERIOD, unit, seen, expected(false)));
			mentioned.forEach((sheet) -> name(sheet, unit));
			fileName(unit);
		}
		List<SheetIdentity> monthly = sheets.stream().filter((sheet) -> !sheet.annual()).toList();
		if (!monthly.isEmpty() && monthly.stream().allMatch((sheet) -> sheet.period().isEmpty())) {
			this.findings.ofSheet(Intake.NO_PERIOD, unit, monthly.get(0), Text.same(""), expected(false));
		}
	}

	private boolean wrong(At at) {
		return !at.in(this.folder);
	}

	/** Everything names another period: said once, with all the places. */
	private void other(List<At> wrong, Optional<Text> made, List<PeriodsMentioned> mentioned, @Nullable String unit) {
		At first = wrong.get(0);
		List<Text> more = new ArrayList<>();
		wrong.stream().skip(1).map(At::place).map(Text::same).forEach(more::add);
		mentioned.stream()
			.filter((sheet) -> sheet.nameBeside(this.folder))
			.map((sheet) -> new Text("表名“" + sheet.name() + "”", "the sheet's name"))
			.forEach(more::add);
		if (PeriodsMentioned.beside(PeriodsMentioned.below(this.path), this.folder)) {
			more.add(new Text("文件名", "the file's name"));
		}
		made.ifPresent(more::add);
		String seen = first.mention().seen();
		this.findings.ofReturn(Intake.WRONG_PERIOD, unit, first.sheet(), first.mention(),
				more.isEmpty() ? Text.same(seen) : new Text(seen + "（另见" + listed(more, Text::zh) + "）",
						seen + " (also " + listed(more, Text::en) + ")"),
				expected(first.sheet().annual()));
	}

	private static String listed(List<Text> places, Function<Text, String> language) {
		return places.stream().limit(LISTED).map(language).collect(Collectors.joining("、"))
				+ ((places.size() > LISTED) ? "…" : "");
	}

	private void each(List<At> wrong, @Nullable String unit) {
		Set<Integer> said = new LinkedHashSet<>();
		for (At at : wrong) {
			if (said.add(at.sheet().sheet().index())) {
				Text expected = expected(at.sheet().annual());
				this.findings.ofCell(Intake.WRONG_PERIOD, unit, at.sheet(), at.mention(), at.label(this.folder)
					.map((label) -> new Text(expected.zh() + "（" + label + "）", expected.en() + " (" + label + ")"))
					.orElse(expected));
			}
		}
	}

	/** The name of a sheet against what the sheet itself says, or else the folder. */
	private void name(PeriodsMentioned sheet, @Nullable String unit) {
		ReferencePeriod own = sheet.own().orElse(this.folder);
		if (sheet.nameBeside(own)) {
			this.findings.ofSheet(Intake.MENTION_CONFLICT, unit, sheet.sheet(),
					new Text("表名是“" + sheet.name() + "”", "The sheet is named \"" + sheet.name() + "\""),
					new Text("报告期是" + own.chinese(), "its period is " + own));
		}
	}

	private void fileName(@Nullable String unit) {
		String below = PeriodsMentioned.below(this.path);
		if (PeriodsMentioned.beside(below, this.folder)) {
			this.findings.ofFile(Intake.MENTION_CONFLICT, unit,
					new Text("文件名是“" + below + "”", "The file is named \"" + below + "\""),
					new Text("报告期是" + this.folder.chinese(), "its period is " + this.folder));
		}
	}

	private Text expected(boolean annual) {
		return annual ? new Text(this.folder.year() + "年", String.valueOf(this.folder.year()))
				: new Text(this.folder.chinese(), this.folder.toString());
	}

}
