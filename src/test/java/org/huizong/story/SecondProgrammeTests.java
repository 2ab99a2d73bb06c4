package org.huizong.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another city with its own units, indicators and forms: a folder under jobs and no Java.
 */
@Tag("story")
class SecondProgrammeTests {

	@TempDir
	private Path home;

	private OfficeFolder office;

	@BeforeEach
	void yunxi() throws IOException {
		this.office = ConstructionOffice.at(this.home);
	}

	@Test
	void isConsolidatedWithoutTheUnitThatIsMissing() throws Exception {
		Child.Ended ended = Here.huizong(this.office, "run", "construction", "2026-10");
		assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
		assertThat(ended.out()).contains("应报 3 个单位，已报 2 个").contains("白塘");
		List<String> values = Files.readAllLines(this.home.resolve("output/construction/2026-10/v1/tables/values.csv"),
				StandardCharsets.UTF_8);
		assertThat(values).anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,STARTED,ytd,100.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,ytd,52.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,target,75.0,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,completion,70.00,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED_SHARE,ytd,52.24,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990121,青石县,STARTED,growth,-19.6,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990121,青石县,COMPLETED,growth,,M"))
			.anyMatch((line) -> line.startsWith("2026-10,990122,白塘县,STARTED,ytd,,L"))
			.anyMatch((line) -> line.startsWith("2026-10,990102,河东区,SITES,ytd,1,A"));
		assertThat(Files.readAllLines(this.home.resolve("output/construction/2026-10/v1/tables/rankings.csv")))
			.contains("2026-10,STARTED,total,990102,河东区,80.4,1,2,false,");
	}

}
