package org.huizong.collect;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.statistics.Source;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnDifference.Kind;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.received.ReturnRow.RowKind;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnComparisonTests {

	private final ReturnComparison comparison = new ReturnComparison(Samples.OPEN_ECONOMY.form("indicators"));

	@Test
	void findsNothingInTheSameFiguresWrittenOtherwiseAndMoved() {
		assertThat(this.comparison.of(List.of(row(5, "FDI", "240", "240"), row(6, "EXPORT", "20", "20")),
				List.of(row(7, "EXPORT", "20.00", "20.0"), row(8, "FDI", "240.0", "２４０"))))
			.isEmpty();
	}

	@Test
	void namesCellAndValueBeforeAndAfter() {
		List<ReturnDifference> found = this.comparison.of(List.of(row(5, "FDI", "240", "240")),
				List.of(row(6, "FDI", "250", "250")));
		assertThat(found).containsExactly(new ReturnDifference("indicators", Kind.CHANGED, "FDI", "本月",
				new Source("2009-09/上高.xlsx", "主要指标", "C5", "240"),
				new Source("2009-09/上高.xlsx", "主要指标", "C6", "250")));
	}

	@Test
	void aRowWhoseKeyIsWrittenOtherwiseIsTheSameRow() {
		ReturnComparison projects = new ReturnComparison(SmallForms.PARKS);
		List<ReturnDifference> found = projects.of(List.of(park(5, "Ｂ区—1", "3")), List.of(park(5, "b区-１", "4")));
		assertThat(found).extracting((one) -> one.kind() + " " + one.row() + " " + one.column())
			.containsExactly("CHANGED b区-１ 园区", "CHANGED b区-１ 已供地");
	}

	private static ReturnRow park(int row, String name, String land) {
		Map<String, ReturnCell> cells = new LinkedHashMap<>();
		cells.put("园区", new ReturnCell(name, "A" + row, name));
		cells.put("已供地", new ReturnCell(new BigDecimal(land), "B" + row, land));
		cells.put("收入", new ReturnCell(null, "", ""));
		return new ReturnRow("parks", "360923", Samples.SEPTEMBER, "hash", "2009-09/上高.xlsx", "园区", row, RowKind.DATA,
				cells);
	}

	@Test
	void missingIsNotZero() {
		assertThat(this.comparison.of(List.of(row(5, "FDI", "0", "0")), List.of(row(5, "FDI", null, ""))))
			.extracting(ReturnDifference::kind)
			.containsExactly(Kind.CHANGED);
	}

	@Test
	void namesRowsAddedAndRemoved() {
		List<ReturnDifference> found = this.comparison.of(List.of(row(5, "FDI", "240", "240")),
				List.of(row(5, "EXPORT", "20", "20")));
		assertThat(found).extracting(ReturnDifference::kind).containsExactly(Kind.ADDED, Kind.REMOVED);
		assertThat(found).extracting(ReturnDifference::row).containsExactly("EXPORT", "FDI");
	}

	@Test
	void pairsRowsOfTheSameKeyInOrder() {
		List<ReturnDifference> found = this.comparison.of(List.of(row(5, "FDI", "1", "1"), row(6, "FDI", "2", "2")),
				List.of(row(5, "FDI", "1", "1"), row(6, "FDI", "3", "3"), row(7, "FDI", "4", "4")));
		assertThat(found).extracting(ReturnDifference::row).containsExactly("FDI #2", "FDI #3");
	}

	@Test
	void showsWhatWasTypedNotWhatIsStored() {
		assertThat(
				this.comparison.of(List.of(row(5, "FDI", "12000", "1.2亿")), List.of(row(5, "FDI", "40.88", "40.88%"))))
			.extracting((one) -> one.before().raw() + " " + one.after().raw())
			.containsExactly("1.2亿 40.88%");
	}

	@Test
	void saysThatAFormIsGoneWithItsRows() {
		List<ReturnDifference> found = this.comparison.gone(List.of(row(5, "FDI", "240", "240")));
		assertThat(found).containsExactly(
				new ReturnDifference("indicators", Kind.FORM_REMOVED, "", "",
						new Source("2009-09/上高.xlsx", "主要指标", "", null), null),
				new ReturnDifference("indicators", Kind.REMOVED, "FDI", "",
						new Source("2009-09/上高.xlsx", "主要指标", "5:5", null), null));
	}

	private static ReturnRow row(int number, String indicator, @Nullable String month, String raw) {
		Map<String, ReturnCell> cells = new LinkedHashMap<>();
		cells.put("指标", new ReturnCell(indicator, "A" + number, indicator));
		cells.put("本月", new ReturnCell((month != null) ? new BigDecimal(month) : null, "C" + number, raw));
		return new ReturnRow("indicators", "360923", Samples.SEPTEMBER, "a".repeat(64), "2009-09/上高.xlsx", "主要指标",
				number, RowKind.DATA, cells);
	}

}
