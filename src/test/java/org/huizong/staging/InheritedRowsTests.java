package org.huizong.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.programme.SampleProgramme.column;
import static org.huizong.programme.SampleProgramme.form;

/** What a successor's template begins with. */
class InheritedRowsTests {

	private static final ReferencePeriod AUGUST = new ReferencePeriod(2009, 8);

	private final SampleProgramme sample = new SampleProgramme().targeted("FDI")
		.form(form("indicators", ReturnForm.Kind.MATRIX, ReturnForm.Holder.UNIT, ReturnForm.Periodicity.MONTHLY,
				column("指标", ColumnType.INDICATOR), column("累计", ColumnType.DECIMAL, Measure.YTD, null)))
		.form(form("projects", ReturnForm.Kind.REGISTER, ReturnForm.Holder.UNIT, ReturnForm.Periodicity.MONTHLY,
				column("编号", ColumnType.TEXT), column("投资", ColumnType.DECIMAL)));

	private final List<ReturnRow> rows = new ArrayList<>();

	@Test
	void figuresOfAMergedUnitAreAddedAndItsCasesFollow() {
		this.sample.units("甲").unit("丙", null, "2009-08", "甲", "1");
		row("indicators", "甲", Map.of("指标", "FDI", "累计", new BigDecimal("100")));
		row("indicators", "丙", Map.of("指标", "FDI", "累计", new BigDecimal("37.5")));
		row("projects", "甲", Map.of("编号", "A1", "投资", BigDecimal.ONE));
		row("projects", "丙", Map.of("编号", "C1", "投资", BigDecimal.TEN));
		assertThat(of("甲", "indicators")).extracting((row) -> row.cells().get("累计").value())
			.containsExactly(new BigDecimal("137.5"));
		assertThat(of("甲", "projects")).extracting((row) -> row.cells().get("编号").value()).containsExactly("A1", "C1");
	}

	@Test
	void partsAreRoundedAndCasesLeftToBeFilledIn() {
		this.sample.units("甲", "乙").unit("丙", null, "2009-08", "甲", "0.3", "乙", "0.7");
		row("indicators", "甲", Map.of("指标", "FDI", "累计", new BigDecimal("100")));
		row("indicators", "丙", Map.of("指标", "FDI", "累计", new BigDecimal("10.01")));
		row("projects", "丙", Map.of("编号", "C1", "投资", BigDecimal.TEN));
		assertThat(of("甲", "indicators")).extracting((row) -> row.cells().get("累计").value())
			.containsExactly(new BigDecimal("103.00"));
		assertThat(of("乙", "indicators")).isEmpty();
		assertThat(of("甲", "projects")).isEmpty();
	}

	private List<ReturnRow> of(String unit, String form) {
		return new InheritedRows(this.sample.build(), AUGUST.next(), AUGUST).of(unit, form,
				this.rows.stream().filter((row) -> row.form().equals(form)).toList());
	}

	private void row(String form, String unit, Map<String, Object> values) {
		Map<String, ReturnCell> cells = new LinkedHashMap<>();
		values.forEach((name, value) -> cells.put(name, new ReturnCell(value, "", value.toString())));
		this.rows.add(new ReturnRow(form, unit, AUGUST, "", unit + ".xlsx", form, 5, ReturnRow.RowKind.DATA, cells));
	}

}
