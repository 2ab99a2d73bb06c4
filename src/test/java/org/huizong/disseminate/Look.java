package org.huizong.disseminate;

import java.nio.file.Files;
import java.nio.file.Path;

import org.huizong.disseminate.month.SampleMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes the sample month where a person can open it: {@code -Dlook=FOLDER}. */
class Look {

	@Test
	@EnabledIfSystemProperty(named = "look", matches = ".+")
	void writesTheSampleMonth() throws Exception {
		Path folder = Path.of(System.getProperty("look"));
		Disseminator.write(SampleMonth.complete(), Files.createDirectories(folder.resolve("complete")));
		Disseminator.write(SampleMonth.without("360973"), Files.createDirectories(folder.resolve("missing")));
		Disseminator.writeCityOnly(SampleMonth.complete(), folder.resolve("city-only.xlsx"));
	}

}
