package org.huizong.cli.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.cli.Huizong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with a command line is said in the caller's language. */
class UsageErrorsTests {

	private record Said(int exit, String err) {

		String first() {
			return this.err.lines().findFirst().orElse("");
		}

	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rule test open-economy C19              | 缺少必填的选项：--from=PERIOD。
			run open-economy                        | 缺少参数：PERIOD。
			run                                     | 缺少参数：PROGRAMME。
			rule test open-economy C19 --from       | 选项 --from 后面缺少值：--from=PERIOD。
			status open-economy --nothing                        | 没有这个选项：--nothing。
			run open-economy 2009-09 more           | 不认识的命令或多余的参数：more。
			rnu open-economy 2009-09                | 不认识的命令或多余的参数：rnu open-economy 2009-09。
			chase open-economy 2009-09 --as-of 昨天 | 选项 --as-of 的值「昨天」无效，应写成 2009-09-30 的形式。
			diff open-economy 2009-09 上高 一       | 参数 BEFORE 的值「一」无效，应为整数。
			chase open-economy 2009-09 --as-of=2009-10-01 --as-of=2009-10-02 | 选项 --as-of 只能写一次。
			status open-economy --lang fr                        | 选项 --lang 的值「fr」无效，应为：zh、en。
			status --json=often                     | 选项 --json 的值「often」无效，它不带值。
			""")
	void saysWhatIsWrongInChinese(String arguments, String said) {
		assertThat(said(arguments).first()).isEqualTo(said.strip());
		assertThat(said(arguments).exit()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rule test open-economy C19 --lang en    | Missing required option: '--from=PERIOD'
			status open-economy --nothing --lang=en              | Unknown option: '--nothing'
			run open-economy 2009-09 more --lang=en | Unmatched argument at index 3: 'more'
			""")
	void saysItInEnglishWhenAsked(String arguments, String said) {
		assertThat(said(arguments).first()).isEqualTo(said.strip());
	}

	@Test
	void asksWhetherTheNearestCommandWasMeant() {
		assertThat(said("stauts").err()).contains("是不是：", "status");
		assertThat(said("stauts --lang=en").err()).contains("Did you mean: ").doesNotContain("是不是");
	}

	@Test
	void ruleTestSaysThatToIsAMonth() {
		assertThat(help("rule test --help")).contains("试到哪个月").doesNotContain("写到这个文件夹");
		assertThat(help("template --help")).contains("写到这个文件夹");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cli/messages.properties", "cli/messages_en.properties", "console/messages.properties",
			"console/messages_en.properties" })
	void noMessageHasAnotherOfItsKey(String file) throws IOException {
		List<String> keys;
		try (Stream<String> lines = Files.lines(Path.of("src/main/resources").resolve(file))) {
			keys = lines.filter((line) -> line.contains("=") && !line.startsWith("#"))
				.map((line) -> line.substring(0, line.indexOf('=')).strip())
				.toList();
		}
		assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
	}

	private static Said said(String arguments) {
		PrintStream before = System.err;
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		try (PrintStream captured = new PrintStream(err, true, StandardCharsets.UTF_8)) {
			System.setErr(captured);
			return new Said(execute(arguments), err.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setErr(before);
		}
	}

	private static String help(String arguments) {
		PrintStream before = System.out;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
			System.setOut(captured);
			execute(arguments);
			return out.toString(StandardCharsets.UTF_8);
		}
		finally {
			System.setOut(before);
		}
	}

	private static int execute(String arguments) {
		return Huizong.execute(arguments.strip().split(" +"), (home, settings) -> {
			throw new IllegalStateException("must not start");
		});
	}

}
