package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.name.UnitOfMeasure;
import org.huizong.excel.Cell;
import org.huizong.excel.format.NumberLook;
import org.huizong.programme.Rule.Intake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

	/** Cell, declared unit, stated unit, value, conversions. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '"', value = { "2410;万元;-;2410;",
			"2410.50;万元;-;2410.5;", "1E+5;万元;-;100000;", "-12.5;-;-;-12.5;", "=12;万元;-;12;",
			"'2410;万元;-;2410;text-number", "' 2410 ;万元;-;2410;text-number", "'+5;万元;-;5;text-number",
			"'.5;万元;-;0.5;text-number", "'２４１０．５;万元;-;2410.5;full-width", "'2,410,000.5;万元;-;2410000.5;thousands",
			"'2，410;万元;-;2410;full-width thousands", "'１２，３４５;万元;-;12345;full-width thousands",
			"'(1,234.5);万元;-;-1234.5;thousands bracket-negative", "'（300）;万元;-;-300;full-width bracket-negative",
			"'－300;万元;-;-300;full-width", "'−300;万元;-;-300;text-number", "'1.2亿;万元;-;12000;unit-of-measure",
			"'1.2亿元;万元;-;12000;unit-of-measure", "'300万;万元;-;300;unit-of-measure", "'300万元;万元;-;300;unit-of-measure",
			"'3,000,000元;万元;-;300;thousands unit-of-measure", "'2.16亿美元;万美元;-;21600;unit-of-measure",
			"'500美元;万美元;-;0.05;unit-of-measure", "'1.2亿;万美元;-;12000;unit-of-measure", "'12亩;亩;-;12;unit-of-measure",
			"'2公顷;亩;-;30;unit-of-measure", "'35.2%;%;-;35.2;percent", "'３５．２％;%;-;35.2;full-width percent",
			"'3家;个;-;3;unit-of-measure", "2.41;万元;亿元;24100;unit-of-measure", "24100000;万元;元;2410;unit-of-measure",
			"2.16;万美元;亿美元;21600;unit-of-measure", "0;万元;亿元;0;", "2410;万元;万元;2410;", "'2.41;万元;亿元;24100;unit-of-measure",
			"'300万元;万元;亿元;300;unit-of-measure", "2410;标准箱;标准箱;2410;" })
	void readsFigures(String cell, @Nullable String declared, @Nullable String stated, String value,
			@Nullable String kinds) {
		Reading reading = Figures.read(GridWorkbook.cell(cell), new Quantity(declared, false), stated);
		assertThat(reading.problem()).isNull();
		assertThat(((BigDecimal) reading.value()).toPlainString()).isEqualTo(value);
		assertThat(String.join(" ", reading.kinds())).isEqualTo((kinds != null) ? kinds : "");
	}

	/** Cell, declared unit, stated unit. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '"',
			value = { "'约2410;万元;-", "'2410左右;万元;-", "'1,23;万元;-", "'12,34,567;万元;-", "'1.2.3;万元;-", "'--5;万元;-",
					"'(-5);万元;-", "'35%;万元;-", "'1.2亿;%;-", "'300万美元;万元;-", "'300万元;万美元;-", "'300万元;-;-", "'35%;-;-",
					"'12人;个;-", "12;万元;万美元", "12;个;批次", "TRUE;万元;-", "@2009-09-15;万元;-", "1E+30;万元;-", "'1E99;万元;-",
					"'10000000000000000000000亿;万元;-", "'五千;万元;-", "'1200\\n800;万元;-", "'100 20;万元;-", "'1, 200;万元;-",
					"'１２　３;万元;-", "'2 410;万元;-", "'12/5;万元;-", "'=1+1;万元;-" })
	void refusesWhatIsNoFigure(String cell, @Nullable String declared, @Nullable String stated) {
		Reading reading = Figures.read(GridWorkbook.cell(cell), new Quantity(declared, false), stated);
		assertThat(reading.value()).isNull();
		assertThat(reading.kinds()).isEmpty();
		assertThat(reading.problem()).extracting(Reading.Problem::intake).isEqualTo(Intake.BAD_TYPE);
	}

	@Test
	void readsWhatTheNumberFormatShows() {
		assertThat(shown("0.352", "%", NumberLook.PERCENT).value()).isEqualTo(new BigDecimal("35.2"));
		assertThat(shown("0.352", "%", NumberLook.PERCENT).kinds()).containsExactly("percent");
		assertThat(shown("67.7", "%", new NumberLook("%", false, false)).value()).isEqualTo(new BigDecimal("67.7"));
		assertThat(shown("67.7", "%", new NumberLook("%", false, false)).kinds()).isEmpty();
		assertThat(shown("67.7", "%", new NumberLook("％", false, false)).value()).isEqualTo(new BigDecimal("67.7"));
		assertThat(shown("67.7", "万元", new NumberLook("%", false, false)).problem()).isNotNull();
		assertThat(shown("6.77", "%", new NumberLook("‰", false, false)).value()).isEqualTo(new BigDecimal("0.677"));
		assertThat(shown("1.2", "万元", new NumberLook("亿元", false, false)).value()).isEqualTo(new BigDecimal("12000"));
		assertThat(shown("12000", "万元", new NumberLook("元", false, false)).value()).isEqualTo(new BigDecimal("1.2"));
		assertThat(shown("7", "万元", new NumberLook("期", false, false)).value()).isEqualTo(new BigDecimal("7"));
		assertThat(shown("0.352", "万元", NumberLook.PERCENT).problem()).isNotNull();
		assertThat(shown("5", "万元", new NumberLook("美元", false, false)).problem()).isNotNull();
		assertThat(shown("12345678", "万元", new NumberLook("", false, true)).problem().expected().zh())
			.isEqualTo("以万元计的数值，按原数显示（现单元格格式显示的不是原数）");
	}

	private static Reading shown(String number, String declared, NumberLook look) {
		Cell cell = new Cell(3, "D7", Cell.Type.NUMBER, new BigDecimal(number), number, Cell.Origin.TYPED, look);
		return Figures.read(cell, new Quantity(declared, false), null);
	}

	@Test
	void refusesFractionsOfWholeNumbers() {
		Quantity projects = new Quantity("个", true);
		assertThat(Figures.read(GridWorkbook.cell("3.0"), projects, null).value()).isEqualTo(new BigDecimal("3"));
		assertThat(Figures.read(GridWorkbook.cell("3.5"), projects, null).problem().expected().zh())
			.isEqualTo("以个计的整数");
		assertThat(Figures.read(GridWorkbook.cell("'1.2万"), projects, null).value()).isEqualTo(new BigDecimal("12000"));
	}

	@Test
	void refusesAnEndlessTextWithoutReadingIt() {
		assertThat(Figures.read(GridWorkbook.cell("'" + "9".repeat(30_000)), new Quantity("万元", false), null).value())
			.isNull();
	}

	@Test
	void listsUnitsThatConvert() {
		assertThat(List.of("元", "千元", "万元", "百万元", "亿元", "美元", "万美元", "亿美元", "亩", "万亩", "公顷", "平方米", "个", "家", "%",
				"万元/亩", "亿", "万", "人民币万元", "万元人民币", "人民币", "元（人民币）"))
			.allMatch((name) -> UnitOfMeasure.find(name).isPresent());
		assertThat(List.of("", "人", "标准箱", "万元人", "吨", "欧元")).noneMatch((name) -> UnitOfMeasure.find(name).isPresent());
	}

}
