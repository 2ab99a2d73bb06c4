package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.validate.stage.Successions.Line;
import org.jspecify.annotations.Nullable;

/** Rows of an earlier month under the units of a later one, see {@link Successions}. */
final class RestatedRows implements Consumer<StagedRow> {

	private final ReturnForm form;

	private final Successions successions;

	private final Consumer<StagedRow> consumer;

	private final boolean added;

	private final Map<Group, List<Shared>> groups = new LinkedHashMap<>();

	RestatedRows(ReturnForm form, Successions successions, Consumer<StagedRow> consumer) {
		this.form = form;
		this.successions = successions;
		this.consumer = consumer;
		this.added = Successions.added(form);
	}

	@Override
	public void accept(StagedRow row) {
		for (Line line : this.successions.lines()) {
			if (line.origin().equals(row.unit())) {
				accept(row, line);
			}
		}
	}

	private void accept(StagedRow row, Line line) {
		List<Object> key = row.key(keys());
		if (!this.added || key == null || row.total() || line.parts() == 1 && line.whole()) {
			this.consumer.accept(under(row, line.heir()));
			return;
		}
		this.groups.computeIfAbsent(new Group(line.heir(), key, line.parts()), (group) -> new ArrayList<>())
			.add(new Shared(row, line));
	}

	/** Units in a key are not what tells rows of two units apart. */
	private List<String> keys() {
		return this.form.key().stream().filter((name) -> type(name) != ColumnType.UNIT).toList();
	}

	private @Nullable ColumnType type(String column) {
		return this.form.column(column).map(FormColumn::type).orElse(null);
	}

	private StagedRow under(StagedRow row, String heir) {
		return row.unit().equals(heir) ? row
				: new StagedRow(heir, row.file(), row.sheet(), row.row(), row.total(), row.values());
	}

	/** Passes the rows that had to be added up. */
	void finish() {
		this.groups.forEach((group, parts) -> {
			long units = parts.stream().map((part) -> part.row().unit()).distinct().count();
			if (parts.size() == group.parts() && units == group.parts()) {
				this.consumer.accept(sum(group, parts));
			}
		});
	}

	/** Placed where the unit's own row stands, if it has one. */
	private StagedRow sum(Group group, List<Shared> parts) {
		StagedRow first = parts.stream()
			.map(Shared::row)
			.filter((row) -> row.unit().equals(group.heir()))
			.findFirst()
			.orElse(parts.get(0).row());
		Map<String, Object> values = new LinkedHashMap<>();
		first.values()
			.forEach((name, own) -> values.put(name,
					this.form.column(name).filter(RestatedRows::figure).isPresent() ? figure(name, parts) : own));
		return new StagedRow(group.heir(), first.file(), first.sheet(), first.row(), false, values);
	}

	private static boolean figure(FormColumn column) {
		return column.type().numeric();
	}

	/** Null where a part has none, or where parts do not add up to the whole. */
	private @Nullable Object figure(String name, List<Shared> parts) {
		if (!adds(name, parts.get(0).row())) {
			return null;
		}
		BigDecimal sum = BigDecimal.ZERO;
		for (Shared part : parts) {
			BigDecimal figure = part.row().figure(name);
			if (figure == null) {
				return null;
			}
			sum = sum.add(figure.multiply(part.line().share()));
		}
		boolean parted = parts.stream().anyMatch((part) -> !part.line().whole());
		return parted
				? sum.setScale(this.successions.decimals(indicator(name, parts.get(0).row())), RoundingMode.HALF_UP)
				: sum;
	}

	private boolean adds(String name, StagedRow row) {
		Object named = indicator(name, row);
		return this.form.column(name).orElseThrow().derivation() == null && named != null
				&& !this.successions.notAdded().contains(named.toString());
	}

	private @Nullable Object indicator(String name, StagedRow row) {
		FormColumn column = this.form.column(name).orElseThrow();
		return (column.indicator() != null) ? column.indicator()
				: this.form.columnOf(ColumnType.INDICATOR).map((rows) -> row.value(rows.name())).orElse(null);
	}

	private record Group(String heir, List<Object> key, int parts) {
	}

	private record Shared(StagedRow row, Line line) {
	}

}
