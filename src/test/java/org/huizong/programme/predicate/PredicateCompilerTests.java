package org.huizong.programme.predicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What statisticians may type, the SQL it becomes, and what they are told otherwise. */
class PredicateCompilerTests {

	private static final Map<String, ColumnType> COLUMNS = columns();

	private static Map<String, ColumnType> columns() {
		Map<String, ColumnType> columns = new LinkedHashMap<>();
		List.of("总投资", "累计进资", "现汇", "FDI_CASH").forEach((name) -> columns.put(name, ColumnType.DECIMAL));
		columns.put("投产企业数", ColumnType.INTEGER);
		List.of("签约日期", "开工日期", "投产日期").forEach((name) -> columns.put(name, ColumnType.DATE));
		columns.put("资金来源", ColumnType.CODE);
		columns.put("项目名称", ColumnType.TEXT);
		columns.put("省外资金（5000万元以上工业项目）", ColumnType.DECIMAL);
		return columns;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					现汇 ≤ 累计进资                             | "现汇" <= "累计进资"
					现汇 <= 累计进资 AND 总投资 <> 0             | "现汇" <= "累计进资" AND "总投资" <> 0
					签约日期≤开工日期且开工日期≤投产日期          | "签约日期" <= "开工日期" AND "开工日期" <= "投产日期"
					签约日期＜＝开工日期　或　（开工日期为空）     | "签约日期" <= "开工日期" OR ("开工日期" IS NULL)
					开工日期不为空或总投资≥５０００．５           | "开工日期" IS NOT NULL OR "总投资" >= 5000.5
					资金来源属于（‘省外’、“市外省内”）且5000<总投资 | "资金来源" IN ('省外', '市外省内') AND 5000 < "总投资"
					资金来源 不属于 ('外资') 或 现汇 = 0          | "资金来源" NOT IN ('外资') OR "现汇" = 0
					资金来源 not in ('外资', '市内')             | "资金来源" NOT IN ('外资', '市内')
					非 开工日期 为空                            | NOT ("开工日期" IS NULL)
					非(资金来源 = '外资' 且 现汇 > 0) 或 总投资≠1 | NOT ("资金来源" = '外资' AND "现汇" > 0) OR "总投资" <> 1
					总投资 is not null and FDI_CASH is null     | "总投资" IS NOT NULL AND "FDI_CASH" IS NULL
					`省外资金（5000万元以上工业项目）` > 0        | "省外资金（5000万元以上工业项目）" > 0
					"省外资金（5000万元以上工业项目）" > 0        | "省外资金（5000万元以上工业项目）" > 0
					签约日期 ≥ 年初 且 签约日期 ≤ 期末            | "签约日期" >= {{年初}} AND "签约日期" <= {{期末}}
					签约日期 between 期初 and 期末               | "签约日期" BETWEEN {{期初}} AND {{期末}}
					开工日期 ≥ '2009-01-01'                    | "开工日期" >= DATE '2009-01-01'
					开工日期 ≥ DATE '2009-01-01'               | "开工日期" >= DATE '2009-01-01'
					开工日期 ≥ 2009-01-01                      | "开工日期" >= DATE '2009-01-01'
					开工日期 ≤ 签约日期 + 30                    | "开工日期" <= ("签约日期" + 30)
					开工日期 ≤ 签约日期 + 投产企业数              | "开工日期" <= ("签约日期" + CAST("投产企业数" AS INTEGER))
					开工日期 - 签约日期 ≤ 365                   | ((EXTRACT(EPOCH FROM "开工日期") - EXTRACT(EPOCH FROM "签约日期")) / 86400) <= 365
					现汇 / 累计进资 ≤ 0.5                       | "现汇" / NULLIF("累计进资", 0) <= 0.5
					现汇 × 2 ÷ 累计进资 ≥ 1                     | "现汇" * 2 / NULLIF("累计进资", 0) >= 1
					总投资 > 1 / 2                             | "总投资" > CAST(1 AS NUMERIC(30, 8)) / NULLIF(2, 0)
					-总投资 − 现汇 < 0                          | -"总投资" - "现汇" < 0
					绝对值(总投资 - 现汇) ≤ 四舍五入(总投资, 2)    | ABS("总投资" - "现汇") <= ROUND("总投资", 2)
					首个非空(现汇, 0) ≤ 最小值(总投资, 累计进资)   | COALESCE("现汇", 0) <= CASE WHEN "总投资" IS NOT NULL AND "累计进资" IS NOT NULL THEN LEAST("总投资", "累计进资") END
					greatest(现汇, 0) = 0                      | CASE WHEN "现汇" IS NOT NULL AND 0 IS NOT NULL THEN GREATEST("现汇", 0) END = 0
					年(开工日期) = 2009 且 月(开工日期) ≤ 9       | EXTRACT(YEAR FROM "开工日期") = 2009 AND EXTRACT(MONTH FROM "开工日期") <= 9
					EXTRACT(YEAR FROM 开工日期) = 2009          | EXTRACT(YEAR FROM "开工日期") = 2009
					长度(项目名称) between 2 and 60             | LENGTH("项目名称") BETWEEN 2 AND 60
					项目名称 like '%公司'                       | "项目名称" LIKE '%公司'
					项目名称 = 'O''Neill'                      | "项目名称" = 'O''Neill'
					""")
	void compiles(String source, String sql) throws PredicateException {
		assertThat(PredicateCompiler.compile(source, COLUMNS).template()).isEqualTo(sql);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					现汇外姿 ≤ 累计进资          | 1  | 没有名为「现汇外姿」的栏目，相近的有「现汇」
					现汇 ≤ 累计进姿 且 甲乙丙 > 0 | 6  | 没有名为「累计进姿」的栏目，相近的有「累计进资」；第 13 字：没有名为「甲乙丙」的栏目
					总投资 ≥ '5000'            | 1  | 「总投资」是数值，「'5000'」是文本，不能比较
					总投资 + 签约日期 > 0        | 7  | 「签约日期」是日期，这里要的是数值
					签约日期 + 开工日期 > 年初    | 8  | 「开工日期」是日期，这里要的是数值
					资金来源 属于 (1)           | 1  | 「资金来源」是文本，「1」是数值，不能比较
					总投资                     | 1  | 「总投资」是数值，这里要的是条件
					现汇 > 0 且 总投资          | 10 | 「总投资」是数值，这里要的是条件
					(现汇 > 1) 为空            | 2  | 「现汇 …」是条件，这里要的是值
					项目名称 > '甲'            | 1  | 文本不分大小，只能用 =、≠、属于：「项目名称」
					总投资 = NULL              | 7  | 与 NULL 比较永远没有结果，请写「为空」或「不为空」
					总投资 > (SELECT 1)        | 8  | 这里只能写对一行的条件，不能用 SELECT
					求和(总投资) > 0           | 1  | 没有函数「求和」，能用的有绝对值（ABS）、四舍五入（ROUND）、首个非空（COALESCE）、最小值（LEAST）、最大值（GREATEST）、长度（LENGTH）、小写（LOWER）、大写（UPPER）、年（YEAR）、月（MONTH）、日（DAY）
					绝对值(总投资, 1) > 1      | 1  | 函数「绝对值」的参数个数不对：2
					四舍五入(总投资, 现汇) > 1  | 11 | 小数位数要写成一位整数
					资金来源 属于 '外资'        | 9  | 「属于」之后要写括号里的列表，如 属于 ('省外', '市外省内')
					资金来源 属于 ()           | 1  | 「属于」之后的列表是空的
					(总投资, 现汇) = 1         | 2  | 括号里的列表只能写在「属于」之后
					总投资 > 5000 现汇         | 12 | 看不懂这里的「现汇」
					签约日期 ≤ 开工日期 ≤ 期末   | 13 | 看不懂这里的「≤」
					总投资 > 0 且              | 9  | 写到「且」就断了，后面还缺内容
					资金来源 = '外资           | 8  | 引号「'」没有配对
					开工日期 ≥ 2009-02-30     | 8  | 没有「2009-02-30」这一天，日期写作 2009-09-30
					总投资 > ?                | 7  | 不认识的符号「?」
					总投资 > :x               | 7  | 不认识的符号「:」
					总投资 > 0; DROP          | 8  | 不认识的符号「;」
					((((((((((现汇 > 0))))))))))  | 9  | 括号套得太深，最多 8 层
					~ ~                       | 1  | 条件是空的
					""")
	void refuses(String source, int column, String message) {
		PredicateException refused = catchThrowableOfType(PredicateException.class,
				() -> PredicateCompiler.compile(source, COLUMNS));
		assertThat(refused).as(source).isNotNull();
		assertThat(refused.column() + " " + refused.text().zh()).isEqualTo(column + " " + message);
		assertThat(refused.text().en()).doesNotContain("「").isNotBlank();
	}

	@Test
	void collectsTheColumnsNamedWithoutThePeriodsDays() throws PredicateException {
		Predicate predicate = PredicateCompiler.compile("签约日期 ≥ 年初 且 (总投资 > 0 或 签约日期 ≤ 期末)", COLUMNS);
		assertThat(predicate.columns()).containsExactly("签约日期", "总投资");
	}

	@Test
	void putsThePeriodsDaysIn() throws PredicateException {
		Predicate predicate = PredicateCompiler.compile("签约日期 ≥ 年初 且 签约日期 ≥ 期初 且 签约日期 ≤ 期末", COLUMNS);
		assertThat(predicate.sql(new ReferencePeriod(2009, 9))).isEqualTo(
				"\"签约日期\" >= DATE '2009-01-01' AND \"签约日期\" >= DATE '2009-09-01' AND \"签约日期\" <= DATE '2009-09-30'");
	}

	@Test
	void aColumnMayBeNamedLikeAKeyword() throws PredicateException {
		assertThat(PredicateCompiler
			.compile("期末 > 0 且 `LIKE` > 0", Map.of("期末", ColumnType.DECIMAL, "LIKE", ColumnType.DECIMAL))
			.template()).isEqualTo("\"期末\" > 0 AND \"LIKE\" > 0");
	}

}
