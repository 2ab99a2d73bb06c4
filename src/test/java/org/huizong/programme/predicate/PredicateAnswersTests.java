package org.huizong.programme.predicate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiled predicates answer in three values; a blank, or a division by zero, is none.
 */
class PredicateAnswersTests {

	private static final Map<String, ColumnType> COLUMNS = Map.of("现汇", ColumnType.DECIMAL, "进资", ColumnType.DECIMAL,
			"签约", ColumnType.DATE, "开工", ColumnType.DATE, "来源", ColumnType.CODE);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			现汇 ≤ 进资                     | 1    | 2    | NULL       | NULL       | TRUE
			现汇 ≤ 进资                     | 3    | 2    | NULL       | NULL       | FALSE
			现汇 ≤ 进资                     | NULL | 2    | NULL       | NULL       | NULL
			现汇 ≤ 进资 且 签约 ≤ 开工        | NULL | 2    | 2009-03-02 | 2009-03-01 | FALSE
			现汇 ≤ 进资 或 签约 ≤ 开工        | NULL | 2    | 2009-03-01 | 2009-03-01 | TRUE
			非 现汇 ≤ 进资                   | NULL | 2    | NULL       | NULL       | NULL
			现汇 为空                       | NULL | 2    | NULL       | NULL       | TRUE
			现汇 / 进资 ≤ 0.5               | 1    | 0    | NULL       | NULL       | NULL
			现汇 / 进资 ≤ 0.5               | 1    | 2    | NULL       | NULL       | TRUE
			1 / 2 = 0.5                    | 1    | 2    | NULL       | NULL       | TRUE
			1 / 3 > 0.3333                 | 1    | 2    | NULL       | NULL       | TRUE
			现汇 / 进资 > 0.33333           | 1    | 3    | NULL       | NULL       | TRUE
			开工 - 签约 = 30                | NULL | NULL | 2009-03-01 | 2009-03-31 | TRUE
			开工 - 签约 > 30                | NULL | NULL | 2009-03-01 | 2009-03-31 | FALSE
			开工 = 签约 + 30                | NULL | NULL | 2009-03-01 | 2009-03-31 | TRUE
			开工 - 30 = 签约                | NULL | NULL | 2009-03-01 | 2009-03-31 | TRUE
			开工 = 签约 + 现汇              | 30   | NULL | 2009-03-01 | 2009-03-31 | TRUE
			年(签约) = 2009 且 月(签约) = 3   | NULL | NULL | 2009-03-01 | NULL       | TRUE
			签约 ≥ 年初 且 签约 ≤ 期末        | NULL | NULL | 2009-09-30 | NULL       | TRUE
			签约 ≥ 期初                     | NULL | NULL | 2009-08-31 | NULL       | FALSE
			来源 属于 ('外资', '省外') 且 现汇 > 0 | 1 | NULL | NULL      | NULL       | TRUE
			来源 属于 ('省外') 或 现汇 > 1     | 1    | NULL | NULL       | NULL       | FALSE
			非(来源 = '外资') 或 现汇 = 2      | 1    | NULL | NULL       | NULL       | FALSE
			绝对值(现汇 - 进资) ≤ 0.01        | 1.01 | 1.02 | NULL       | NULL       | TRUE
			四舍五入(现汇, 1) = 1.3           | 1.25 | NULL | NULL       | NULL       | TRUE
			首个非空(进资, 0) < 现汇          | 1    | NULL | NULL       | NULL       | TRUE
			最小值(现汇, 进资) = 1            | 1    | 2    | NULL       | NULL       | TRUE
			最小值(现汇, 进资) = 1            | 1    | NULL | NULL       | NULL       | NULL
			""")
	void answers(String source, String cash, String funds, String signed, String begun, String answer)
			throws SQLException, PredicateException {
		String sql = PredicateCompiler.compile(source, COLUMNS).sql(new ReferencePeriod(2009, 9));
		String select = "SELECT " + sql + " FROM (VALUES (CAST(" + cash + " AS NUMERIC(30, 8)), CAST(" + funds
				+ " AS NUMERIC(30, 8)), CAST(" + day(signed) + " AS DATE), CAST(" + day(begun)
				+ " AS DATE), '外资')) AS t(现汇, 进资, 签约, 开工, 来源)";
		try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:");
				Connection server = TestServer.connect(TestServer.address("template1"))) {
			assertThat(answer(memory, select)).isEqualTo(answer);
			assertThat(answer(server, select)).isEqualTo(answer);
		}
	}

	private static String answer(Connection connection, String select) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(select)) {
			row.next();
			Object seen = row.getObject(1);
			return (seen != null) ? seen.toString().toUpperCase(java.util.Locale.ROOT) : "NULL";
		}
	}

	private static String day(String text) {
		return text.equals("NULL") ? text : "'" + text + "'";
	}

}
