package org.huizong.validate.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainNameTests {

	private final PlainName plain = new PlainName(List.of("公司", "有限公司", "项目", "生产线"));

	@Test
	void dropsWhatIsWrittenNowOneWayNowAnother() {
		assertThat(this.plain.of("浙江天云竹业（示例） 有限公司")).isEqualTo("浙江天云竹业示例");
		assertThat(this.plain.of("ＬＥＤ灯具 生产线项目")).isEqualTo("led灯具");
	}

	@Test
	void keepsANameThatSaysNothingElse() {
		assertThat(this.plain.of("项 目")).isEqualTo("项目");
		assertThat(this.plain.of("—")).isEmpty();
	}

	@Test
	void knowsPartsOfAWhole() {
		assertThat(PlainName.part("工业园一期")).isEqualTo("一期");
		assertThat(PlainName.part("标准厂房3号b区")).isEqualTo("3号 b区");
		assertThat(PlainName.part("天云竹地板")).isEmpty();
	}

}
