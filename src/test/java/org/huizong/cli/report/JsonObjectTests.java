package org.huizong.cli.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Results in JSON are the same from start to start. */
class JsonObjectTests {

	@Test
	void keepsTheOrderOfItsMembers() {
		assertThat(JsonObject.of("read", 3, "kept", 2, "at", null, "ignored", 1).toString())
			.isEqualTo("{read=3, kept=2, at=null, ignored=1}");
	}

}
