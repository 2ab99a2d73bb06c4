package org.huizong.collect.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.collect.layout.Announcement.Level;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Of the sheets that have a form's columns, those that are the form: where one announces
 * itself, by title or name, the others are none; one that says it is something else never
 * is. What is left aside, or taken in spite of what it says, is told once a form.
 */
final class Resemblance {

	private static final int LISTED = 5;

	private final List<SheetIdentity> taken = new ArrayList<>();

	private final Map<SheetIdentity, List<SheetIdentity>> aside = new LinkedHashMap<>();

	Resemblance(List<SheetIdentity> sheets) {
		sheets.stream()
			.collect(Collectors.groupingBy((sheet) -> sheet.form().code(), LinkedHashMap::new, Collectors.toList()))
			.values()
			.forEach(this::weigh);
		this.taken.sort(java.util.Comparator.comparingInt((sheet) -> sheet.sheet().index()));
	}

	/** The sheets that are forms, in tab order. */
	List<SheetIdentity> taken() {
		return List.copyOf(this.taken);
	}

	private void weigh(List<SheetIdentity> same) {
		boolean announced = same.stream().anyMatch((sheet) -> sheet.announcement().level().announces());
		Level best = same.stream().map((sheet) -> sheet.announcement().level()).min(Level::compareTo).orElseThrow();
		List<SheetIdentity> others = new ArrayList<>();
		for (SheetIdentity sheet : same) {
			Level level = sheet.announcement().level();
			boolean is = announced ? level.announces() || sheet.announcement().continues() && level == Level.SILENT
					: level == best && level != Level.OTHER;
			(is ? this.taken : others).add(sheet);
		}
		if (!others.isEmpty()) {
			this.aside.put(others.get(0), others);
		}
	}

	/** Tells it. */
	void tell(@Nullable String unit, IdentityFindings findings) {
		this.aside.forEach((first, others) -> findings.ofSheet(Intake.RESEMBLING_SHEET, unit, first, listed(others),
				why(first.form().code())));
		for (SheetIdentity sheet : this.taken) {
			Level level = sheet.announcement().level();
			if (level == Level.RENAMED || level == Level.DOUBTFUL) {
				String says = sheet.announcement().says();
				findings.ofSheet(Intake.RESEMBLING_SHEET, unit, sheet, listed(List.of(sheet)),
						(level == Level.RENAMED)
								? new Text("标题写的是“" + says + "”，按表名读作该表",
										"titled \"" + says + "\", it was read by its name")
								: new Text("表名与标题不符，按标题读作该表", "it was read by its title, which its name contradicts"));
			}
		}
	}

	private Text why(String form) {
		List<String> names = this.taken.stream()
			.filter((sheet) -> sheet.form().code().equals(form))
			.map((sheet) -> sheet.sheet().name())
			.toList();
		return names.isEmpty() ? new Text("标题、表名不是该表的，没有读取", "its title and name are not, and it was not read")
				: new Text("标题、表名不是该表的，没有读取；读取的是工作表“" + String.join("、", names) + "”",
						"its title and name are not, and it was not read; read was \"" + String.join(", ", names)
								+ "\"");
	}

	private static Text listed(List<SheetIdentity> sheets) {
		String names = sheets.stream().limit(LISTED).map(Resemblance::shown).collect(Collectors.joining("、"));
		return new Text("工作表" + names + ((sheets.size() > LISTED) ? "等" + sheets.size() + "张" : ""),
				"Sheet " + names + ((sheets.size() > LISTED) ? " and others, " + sheets.size() : ""));
	}

	private static String shown(SheetIdentity sheet) {
		String says = sheet.announcement().says();
		String name = sheet.sheet().name();
		return "“" + name + "”" + (says.equals(name) ? "" : "（标题“" + says + "”）");
	}

}
