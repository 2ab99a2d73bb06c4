package org.huizong.story;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people waive a hard error at the terminal. */
@Tag("story")
class WaiveCommandTests {

	private static final String PLACE = "宜阳新区 2009-01/宜阳新区1月上报.xlsx 月报表!D12: 外贸出口总额本年累计 20.5";

	@TempDir
	private Path home;

	private OfficeFolder office;

	@Test
	void oneProposesAndAnotherConfirms() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
		Path file = this.office.received("2009-01", "宜阳新区");
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "累计", 20.5);
		assertThat(Here.huizong(this.office, "run", "open-economy", "2009-01").exit()).isEqualTo(65);
		String number = findings("--severity", "error").out().lines().findFirst().orElseThrow().substring(0, 13);
		assertThat(number).matches("s[0-9a-f]{12}");
		assertThat(Here.huizong(this.office, "users", "add", "wang", "--role", "operator").exit()).isZero();
		Child.Ended proposed = waive(number, "--by", "wang", "--reason", "经市局核实");
		assertThat(proposed.exit()).as(proposed.err()).isZero();
		assertThat(proposed.out()).contains(PLACE, "未答复", "待另一人确认：豁免（wang ");
		assertThat(proposed.err()).contains("豁免强制性错误须由另一人确认后才生效（1 条）");
		Child.Ended own = waive(number, "--confirm", "--by", "wang");
		assertThat(own.exit()).isEqualTo(77);
		assertThat(own.err()).contains("豁免强制性错误须由另一人确认，提出人本人不能确认。");
		Child.Ended confirmed = waive(number.substring(0, 6), "--confirm", "--by", "li");
		assertThat(confirmed.out()).contains(PLACE, "已豁免", "豁免（wang、li ", "）：经市局核实");
		assertThat(confirmed.err()).contains("用 retry 继续本月");
		Child.Ended again = waive(number, "--by", "wang", "--reason", "经市局核实");
		assertThat(again.err()).contains(number + " 已经豁免。［" + PLACE);
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "累计", 21.5);
		Here.huizong(this.office, "retry", "open-economy", "2009-01");
		assertThat(findings("--severity", "error").out()).contains("上次答复，因数据已变不再适用：豁免（wang、li ");
		assertThat(findings("--json").out()).contains("\"before\" : [ {").contains("\"proposal\" : null");
	}

	private Child.Ended waive(String number, String... more) throws Exception {
		return Here.huizong(this.office, words("waive", number, more));
	}

	private Child.Ended findings(String... more) throws Exception {
		return Here.huizong(this.office, words("findings", null, more));
	}

	private static String[] words(String command, @org.jspecify.annotations.Nullable String number, String... more) {
		java.util.List<String> words = new java.util.ArrayList<>(java.util.List.of(command, "open-economy", "2009-01"));
		if (number != null) {
			words.add(number);
		}
		words.addAll(java.util.List.of(more));
		return words.toArray(String[]::new);
	}

}
