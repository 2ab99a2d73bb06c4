package org.huizong.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule that the recipe writes can be read and answers its examples. */
class NewRuleRecipeTests {

	@TempDir
	private Path folder;

	@Test
	void theRecipesRuleWorks() throws IOException, SQLException {
		Matcher rule = Pattern.compile("```yaml\n# (X01[.]yaml)\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("src/docs/new-rule.zh.md")));
		assertThat(rule.find()).isTrue();
		Path file = Files.writeString(this.folder.resolve(rule.group(1)), rule.group(2));
		StatisticalProgramme programme = ProgrammeReader.trial(Path.of("jobs/open-economy"), file);
		assertThat(new Scenes(programme).play(programme.rule("X01").orElseThrow())).hasSize(3)
			.allMatch(Scenes.Played::asDeclared);
	}

}
