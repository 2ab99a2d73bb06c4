package org.huizong.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.huizong.office.Scope;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.Dialect;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.CellCount;
import org.huizong.statistics.received.Normalisation;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The staged rows of every form, replaced unit by unit. */
@Repository
public class StagingStore {

	/** Rows that go to the database together. */
	private static final int BUNDLE = 500;

	private final JdbcTemplate jdbc;

	private final StagedColumns columns;

	private final Dialect dialect;

	StagingStore(JdbcTemplate jdbc, Dialect dialect) {
		this.jdbc = jdbc;
		this.dialect = dialect;
		this.columns = new StagedColumns(jdbc, dialect);
	}

	/**
	 * Creates what the programme's forms are staged in, and adds columns declared since.
	 */
	@Transactional
	public void prepare(StatisticalProgramme programme) {
		for (ReturnForm form : programme.forms()) {
			StagingTable table = new StagingTable(programme.code(), form);
			table.create(this.dialect).forEach(this.jdbc::execute);
			if (this.columns.adapt(table)) {
				this.jdbc.update("DELETE FROM collected_return WHERE programme = ?", programme.code());
			}
		}
	}

	/**
	 * What stands staged of the sender: the hash of contents and declaration; null when
	 * nothing.
	 */
	public @Nullable String contents(Scope scope, Sender sender) {
		return this.jdbc
			.queryForList("SELECT contents FROM collected_return WHERE programme = ? AND period = ? AND unit = ?",
					String.class, scope.key(sender.key()))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** Replaces what is staged of a sender; all or nothing. */
	@Transactional
	public void replace(StatisticalProgramme programme, Scope scope, Sender sender, String contents,
			Collection<StagedForm> forms) {
		clear(programme, scope, sender);
		for (StagedForm form : forms) {
			ReturnForm declared = programme.form(form.form());
			Scope formScope = new Scope(scope.programme(), declared.stagedPeriod(scope.period()));
			insert(new StagingTable(programme.code(), declared), form.rows());
			insertColumns(formScope, sender.unit(), form);
			insertNormalisations(formScope, sender.unit(), form);
			insertCells(formScope, sender.unit(), form);
		}
		long kept = forms.stream().mapToLong((form) -> form.rows().size()).sum();
		long ignored = forms.stream().mapToLong(StagedForm::ignored).sum();
		this.jdbc.update("INSERT INTO collected_return VALUES (?, ?, ?, ?, ?, ?, ?)",
				scope.key(sender.key(), contents, kept + ignored, kept, ignored));
	}

	/** Forgets what is staged of senders other than these. */
	@Transactional
	public void retain(StatisticalProgramme programme, Scope scope, Collection<Sender> senders) {
		this.jdbc
			.queryForList("SELECT unit FROM collected_return WHERE programme = ? AND period = ?", String.class,
					scope.key())
			.stream()
			.map(Sender::of)
			.filter((sender) -> !senders.contains(sender))
			.forEach((sender) -> clear(programme, scope, sender));
	}

	/** The data rows of a form by unit in code-list order, then file, sheet and row. */
	public List<ReturnRow> rows(StatisticalProgramme programme, ReferencePeriod period, ReturnForm form) {
		List<ReturnRow> rows = new ArrayList<>();
		each(programme, period, form, rows::add);
		return rows;
	}

	/** Whether a form has data rows. */
	public boolean holds(StatisticalProgramme programme, ReferencePeriod period, ReturnForm form) {
		return !units(programme, form, form.stagedPeriod(period)).isEmpty();
	}

	/** The data rows of a form that these units sent, in the order of {@link #rows}. */
	public List<ReturnRow> rowsOf(StatisticalProgramme programme, ReferencePeriod period, ReturnForm form,
			Collection<String> units) {
		List<ReturnRow> rows = new ArrayList<>();
		each(programme, period, form, sorted(programme, units), rows::add);
		return rows;
	}

	/** The rows as {@link #rows} gives them one by one, a unit's held at a time. */
	public void each(StatisticalProgramme programme, ReferencePeriod period, ReturnForm form,
			Consumer<ReturnRow> taker) {
		each(programme, period, form, units(programme, form, form.stagedPeriod(period)), taker);
	}

	private void each(StatisticalProgramme programme, ReferencePeriod period, ReturnForm form, List<String> units,
			Consumer<ReturnRow> taker) {
		StagingTable table = new StagingTable(programme.code(), form);
		ReferencePeriod staged = form.stagedPeriod(period);
		String select = "SELECT " + table.columns() + " FROM " + table.name()
				+ " WHERE hz_period = ? AND hz_unit = ? AND hz_kind = 'DATA' ORDER BY hz_file, hz_sheet, hz_row";
		for (String unit : units) {
			Map<String, Map<String, String>> letters = letters(new Scope(programme.code(), staged), unit, form);
			this.jdbc.query(select, (result) -> {
				taker.accept(StagedRows.read(form, staged, result, letters));
			}, staged.toString(), unit);
		}
	}

	/** The units with data rows, those of the code list last and in its order. */
	private List<String> units(StatisticalProgramme programme, ReturnForm form, ReferencePeriod staged) {
		return sorted(programme,
				this.jdbc.queryForList("SELECT DISTINCT hz_unit FROM " + new StagingTable(programme.code(), form).name()
						+ " WHERE hz_period = ? AND hz_kind = 'DATA'", String.class, staged.toString()));
	}

	private static List<String> sorted(StatisticalProgramme programme, Collection<String> units) {
		Map<String, Integer> order = new HashMap<>();
		programme.units().forEach((unit) -> order.putIfAbsent(unit.code(), order.size()));
		return units.stream()
			.distinct()
			.sorted(Comparator.comparingInt((String unit) -> order.getOrDefault(unit, -1))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private Map<String, Map<String, String>> letters(Scope scope, String unit, ReturnForm form) {
		Map<String, Map<String, String>> letters = new LinkedHashMap<>();
		this.jdbc.query("SELECT file, sheet, column_name, letter FROM collected_column"
				+ " WHERE programme = ? AND period = ? AND unit = ? AND form = ?", (result) -> {
					letters
						.computeIfAbsent(result.getString(1) + "\n" + result.getString(2),
								(key) -> new LinkedHashMap<>())
						.put(result.getString(3), result.getString(4));
				}, scope.key(unit, form.code()));
		return letters;
	}

	private void clear(StatisticalProgramme programme, Scope scope, Sender sender) {
		this.jdbc.update("DELETE FROM collected_return WHERE programme = ? AND period = ? AND unit = ?",
				scope.key(sender.key()));
		for (ReturnForm form : programme.forms()) {
			if (sender.sends(form)) {
				clear(new Scope(scope.programme(), form.stagedPeriod(scope.period())), form, sender.unit());
			}
		}
	}

	private void clear(Scope scope, ReturnForm form, String unit) {
		this.jdbc.update("DELETE FROM " + new StagingTable(scope.programme(), form).name()
				+ " WHERE hz_period = ? AND hz_unit = ?", scope.period().toString(), unit);
		for (String table : List.of("collected_column", "normalisation", "collected_cells")) {
			this.jdbc.update("DELETE FROM " + table + " WHERE programme = ? AND period = ? AND unit = ? AND form = ?",
					scope.key(unit, form.code()));
		}
	}

	private void insert(StagingTable table, List<ReturnRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		StagedInsert insert = new StagedInsert(table);
		this.jdbc.batchUpdate(insert.sql(), rows, BUNDLE, insert::set);
	}

	private void insertColumns(Scope scope, String unit, StagedForm form) {
		this.jdbc.batchUpdate("INSERT INTO collected_column VALUES (?, ?, ?, ?, ?, ?, ?, ?)", form.letters()
			.entrySet()
			.stream()
			.map((entry) -> scope.key(unit, form.form(), form.file(), form.sheet(), entry.getKey(), entry.getValue()))
			.toList());
	}

	private void insertCells(Scope scope, String unit, StagedForm form) {
		this.jdbc.batchUpdate(
				"INSERT INTO collected_cells (programme, period, unit, form, file, sheet, fate, place, cells)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				form.cells()
					.stream()
					.map((count) -> scope.key(unit, form.form(), form.file(), form.sheet(), count.fate().name(),
							count.place(), count.cells()))
					.toList());
	}

	private void insertNormalisations(Scope scope, String unit, StagedForm form) {
		this.jdbc.batchUpdate("INSERT INTO normalisation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				form.normalisations().stream().map((one) -> arguments(scope, unit, form, one)).toList());
	}

	private static Object[] arguments(Scope scope, String unit, StagedForm form, Normalisation one) {
		return scope.key(unit, form.form(), one.place().file(), one.place().sheet(), one.place().range(), one.column(),
				one.kind(), one.place().raw(), one.value());
	}

	/**
	 * One form of one workbook, ready to be staged.
	 *
	 * @param ignored rows that held something and are no rows of the form
	 * @param cells what became of every cell with data in its table
	 */
	public record StagedForm(String form, String file, String sheet, Map<String, String> letters, List<ReturnRow> rows,
			List<Normalisation> normalisations, int ignored, List<CellCount> cells) {
	}

	/**
	 * Who sent what is staged together: a unit its monthly forms, the city its annual
	 * ones.
	 */
	public record Sender(String unit, boolean annual) {

		private static final String ANNUAL = ":annual";

		/** The sender as one text, as {@link #of} reads it. */
		public String key() {
			return this.annual ? this.unit + ANNUAL : this.unit;
		}

		public static Sender of(String key) {
			return key.endsWith(ANNUAL) ? new Sender(key.substring(0, key.length() - ANNUAL.length()), true)
					: new Sender(key, false);
		}

		boolean sends(ReturnForm form) {
			return (form.periodicity() == ReturnForm.Periodicity.ANNUAL) == this.annual;
		}

	}

}
