package org.huizong;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What libraries bring along and the program has no use for does not ship. */
class ShippedLibrariesTests {

	@ParameterizedTest
	@ValueSource(strings = { "org.openjdk.jmh.Main", "joptsimple.OptionParser" })
	void benchmarksOfLibrariesStayOut(String type) {
		assertThatExceptionOfType(ClassNotFoundException.class)
			.isThrownBy(() -> Class.forName(type, false, ShippedLibrariesTests.class.getClassLoader()));
	}

}
