package org.huizong.aggregate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.ReturnForm;
import org.huizong.statistics.Source;

/**
 * The rows of a unit's register behind each answer, as ranges of the column added up or,
 * for counts and looked-up columns, of the form's first column. An answer of zero points
 * at all the rows that were looked through.
 */
final class RegisterSources {

	private static final int FETCH = 1000;

	private final Staging staging;

	private final ReturnForm form;

	private final List<RegisterQuestion> questions;

	RegisterSources(Staging staging, ReturnForm form, List<RegisterQuestion> questions) {
		this.staging = staging;
		this.form = form;
		this.questions = questions;
	}

	/** For each question in order, the ranges of the unit's sheets. */
	List<List<Source>> of(String unit) throws SQLException {
		List<Sheet> sheets = scan(unit);
		List<List<Source>> sources = new ArrayList<>();
		for (int i = 0; i < this.questions.size(); i++) {
			sources.add(sources(unit, sheets, i));
		}
		return sources;
	}

	private List<Sheet> scan(String unit) throws SQLException {
		String flags = this.questions.stream().map((question) -> ", " + question.flag()).collect(Collectors.joining());
		String sql = "SELECT hz_file, hz_sheet, hz_row" + flags + " FROM " + this.staging.table(this.form)
				+ RegisterValues.where() + " ORDER BY hz_file, hz_sheet, hz_row";
		List<Sheet> sheets = new ArrayList<>();
		try (PreparedStatement statement = this.staging.connection().prepareStatement(sql)) {
			statement.setFetchSize(FETCH);
			statement.setString(1, this.staging.stagedPeriod(this.form));
			statement.setString(2, unit);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					Sheet sheet = sheet(sheets, rows.getString(1), rows.getString(2));
					for (int i = 0; i < this.questions.size(); i++) {
						sheet.runs().get(i).add(rows.getInt(3), rows.getInt(4 + i) == 1);
					}
				}
			}
		}
		return sheets;
	}

	private Sheet sheet(List<Sheet> sheets, String file, String name) {
		Sheet last = sheets.isEmpty() ? null : sheets.get(sheets.size() - 1);
		if (last != null && last.file().equals(file) && last.name().equals(name)) {
			return last;
		}
		sheets.add(new Sheet(file, name, this.questions.stream().map((question) -> new RowRuns()).toList()));
		return sheets.get(sheets.size() - 1);
	}

	private List<Source> sources(String unit, List<Sheet> sheets, int index) {
		boolean any = sheets.stream().anyMatch((sheet) -> sheet.runs().get(index).matching() > 0);
		List<Source> sources = new ArrayList<>();
		for (Sheet sheet : sheets) {
			RowRuns runs = sheet.runs().get(index);
			String letter = letter(unit, sheet, this.questions.get(index));
			if (letter != null && (runs.matching() > 0 || !any)) {
				sources.add(new Source(sheet.file(), sheet.name(), runs.range(letter), null));
			}
		}
		return sources.stream().sorted().toList();
	}

	private @Nullable String letter(String unit, Sheet sheet, RegisterQuestion question) {
		String first = this.form.columns().get(0).name();
		String column = question.column();
		String summed = (column == null) ? null
				: this.staging.letter(unit, this.form, sheet.file(), sheet.name(), column);
		return (summed != null) ? summed : this.staging.letter(unit, this.form, sheet.file(), sheet.name(), first);
	}

	/**
	 * A sheet of the unit's register.
	 *
	 * @param runs one for each question, in order
	 */
	private record Sheet(String file, String name, List<RowRuns> runs) {
	}

}
