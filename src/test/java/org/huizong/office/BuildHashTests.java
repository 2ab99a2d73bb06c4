package org.huizong.office;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The build notes of itself what the program would otherwise compute at each start. */
class BuildHashTests {

	@Test
	void notesWhatTheProgramComputes(@TempDir Path classes) throws Exception {
		BuildHash.main(new String[] { classes.toString() });
		assertThat(classes.resolve("META-INF/huizong-build")).hasContent(BuildHash.here());
	}

}
