package org.huizong.staging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Lineage.Part;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an earlier month that a unit's template begins with: its own and those of units
 * it goes on with. Figures of indicators are added up by shares; cases of a unit that was
 * parted are left to be filled in, for nobody knows who has which.
 */
final class InheritedRows {

	private final StatisticalProgramme programme;

	private final ReferencePeriod now;

	private final ReferencePeriod then;

	InheritedRows(StatisticalProgramme programme, ReferencePeriod now, ReferencePeriod then) {
		this.programme = programme;
		this.now = now;
		this.then = then;
	}

	/** The earlier month. */
	ReferencePeriod then() {
		return this.then;
	}

	/** The units whose rows of the earlier month the unit's are made of. */
	List<String> origins(String unit) {
		return this.programme.lineage().origins(unit, this.now, this.then).stream().map(Part::unit).toList();
	}

	/** Those of the unit among all of a form, or at least of its origins. */
	List<ReturnRow> of(String unit, String form, List<ReturnRow> all) {
		List<Part> parts = this.programme.lineage().origins(unit, this.now, this.then);
		ReturnForm declared = this.programme.form(form);
		Optional<FormColumn> indicator = declared.columnOf(ColumnType.INDICATOR);
		boolean alone = parts.size() == 1 && parts.get(0).whole();
		if (indicator.isEmpty() || alone) {
			return all.stream()
				.filter((row) -> parts.stream().anyMatch((part) -> part.whole() && part.unit().equals(row.unit())))
				.toList();
		}
		Map<Object, List<ReturnRow>> byIndicator = new LinkedHashMap<>();
		for (ReturnRow row : all) {
			Object code = row.cells().get(indicator.get().name()).value();
			if (code != null && parts.stream().anyMatch((part) -> part.unit().equals(row.unit()))) {
				byIndicator.computeIfAbsent(code, (key) -> new ArrayList<>()).add(row);
			}
		}
		List<ReturnRow> sums = new ArrayList<>();
		byIndicator.forEach((code, rows) -> {
			if (rows.size() == parts.size() && adds(code)) {
				sums.add(sum(declared, code, rows, parts));
			}
		});
		return sums;
	}

	private boolean adds(Object code) {
		return indicator(code).filter((one) -> one.derivation() instanceof Indicator.Derivation.Reported).isPresent();
	}

	private Optional<Indicator> indicator(Object code) {
		return this.programme.indicators().stream().filter((one) -> one.code().equals(code)).findFirst();
	}

	private ReturnRow sum(ReturnForm form, Object code, List<ReturnRow> rows, List<Part> parts) {
		ReturnRow first = rows.get(0);
		Map<String, ReturnCell> cells = new LinkedHashMap<>(first.cells());
		for (FormColumn column : form.columns()) {
			if (column.type().numeric()) {
				BigDecimal sum = sum(column.name(), rows, parts);
				int decimals = indicator(code).orElseThrow().decimals();
				BigDecimal rounded = (sum != null && sum.scale() > decimals)
						? sum.setScale(decimals, RoundingMode.HALF_UP) : sum;
				cells.put(column.name(), new ReturnCell(rounded, "", Objects.toString(rounded, "")));
			}
		}
		return new ReturnRow(first.form(), first.unit(), first.period(), first.fileHash(), first.file(), first.sheet(),
				first.row(), first.kind(), cells);
	}

	private static @Nullable BigDecimal sum(String column, List<ReturnRow> rows, List<Part> parts) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Part part : parts) {
			BigDecimal figure = rows.stream()
				.filter((row) -> row.unit().equals(part.unit()))
				.map((row) -> (BigDecimal) row.cells().get(column).value())
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
			if (figure == null) {
				return null;
			}
			sum = sum.add(figure.multiply(part.share()));
		}
		return sum;
	}

}
