package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.ReturnForm.Holder;
import org.huizong.programme.ReturnForm.Kind;
import org.huizong.programme.ReturnForm.Periodicity;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.RegisterGroup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakdownsTests {

	@Test
	void ordersByAmountWithBlankLabelsLast() throws SQLException {
		assertThat(groups("总投资")).containsExactly(group("化工", 1, "60", "16.67", "60.00"),
				group("医药", 2, "20", "33.33", "20.00"), group("纺织", 1, null, "16.67", null),
				group("未填", 2, "20", "33.33", "20.00"));
	}

	@Test
	void ordersByCountThenLabelWithoutAnAmount() throws SQLException {
		assertThat(groups(null)).containsExactly(group("医药", 2, null, "33.33", null),
				group("化工", 1, null, "16.67", null), group("纺织", 1, null, "16.67", null),
				group("未填", 2, null, "33.33", null));
	}

	@Test
	void countsATextWrittenInTwoWaysOnce() throws SQLException {
		SampleProgramme programme = new SampleProgramme().units("甲")
			.breakdown("parks", 1, "projects", "园区", null)
			.form(SampleProgramme.form("projects", Kind.REGISTER, Holder.UNIT, Periodicity.MONTHLY,
					SampleProgramme.column("园区", ColumnType.TEXT)));
		try (StagedMonth month = new StagedMonth(programme.build())) {
			month.sheet("projects", "甲", "Ｂ区\nb 区\nA区");
			assertThat(month.aggregate(new Coverage(List.of("甲"), List.of("甲"), List.of(), List.of())).groups())
				.extracting((group) -> group.label() + " " + group.count())
				.containsExactly("b 区 2", "A区 1");
		}
	}

	private static List<RegisterGroup> groups(String amount) throws SQLException {
		SampleProgramme programme = new SampleProgramme().units("甲", "乙", "丙")
			.breakdown("industries", 1, "projects", "行业", amount)
			.form(SampleProgramme.form("projects", Kind.REGISTER, Holder.UNIT, Periodicity.MONTHLY,
					SampleProgramme.column("行业", ColumnType.CODE), SampleProgramme.column("总投资", ColumnType.DECIMAL)));
		try (StagedMonth month = new StagedMonth(programme.build())) {
			month.sheet("projects", "甲", "医药|15\n纺织|\n |12\n=合计|27")
				.sheet("projects", "乙", "医药|5\n化工|60\n|8")
				.sheet("projects", "丙", "化工|1000")
				.sheet("projects", "甲", StagedMonth.PERIOD.previous(), "projects", "医药|7")
				.sheet("projects", "甲", StagedMonth.PERIOD.next(), "projects", "医药|7");
			return month.aggregate(new Coverage(List.of("甲", "乙", "丙"), List.of("甲", "乙"), List.of("丙"), List.of()))
				.groups();
		}
	}

	private static RegisterGroup group(String label, long count, String amount, String countShare, String amountShare) {
		return new RegisterGroup("industries", label, count, decimal(amount), decimal(countShare),
				decimal(amountShare));
	}

	private static BigDecimal decimal(String text) {
		return (text == null) ? null : new BigDecimal(text);
	}

}
