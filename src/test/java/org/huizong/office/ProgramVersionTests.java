package org.huizong.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.cli.CommandHere;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The program's version is one number, and every build has its own hash. */
@Tag("story")
class ProgramVersionTests {

	private final ProgramVersion version = new ProgramVersion();

	@Test
	void isTheNewestHeadingOfTheChangesAndThePomsOwn() throws Exception {
		assertThat(first("CHANGELOG.md", "(?m)^## (\\S+)$", Path.of("src/docs/CHANGELOG.md")))
			.isEqualTo(this.version.number());
		assertThat(
				first("pom.xml", "<artifactId>huizong</artifactId>\\s*<version>([^<]+)</version>", Path.of("pom.xml")))
			.isEqualTo(this.version.number());
	}

	@Test
	void isSaidByTheCommandLine() {
		CommandHere command = CommandHere.run(Path.of("."), "--version");
		assertThat(command.out().strip()).isEqualTo("huizong 汇总 " + this.version.full());
		assertThat(this.version.full()).isEqualTo(this.version.number() + "+" + this.version.build().substring(0, 12));
	}

	@Test
	void sameSourcesAreOneBuildWhateverTheirLineEnds() {
		String hash = hash("A.java", "class A {\n}\n", "b.svg", "<svg/>");
		assertThat(hash("b.svg", "<svg/>", "A.java", "class A {\r\n}\r\n")).isEqualTo(hash).hasSize(64);
	}

	@Test
	void whateverIsChangedAddedOrRenamedIsAnotherBuild() {
		String hash = hash("A.java", "class A {\n}\n", "b.svg", "<svg/>");
		assertThat(hash("A.java", "class A { }\n", "b.svg", "<svg/>")).isNotEqualTo(hash);
		assertThat(hash("A.java", "class A {\n}\n")).isNotEqualTo(hash);
		assertThat(hash("B.java", "class A {\n}\n", "b.svg", "<svg/>")).isNotEqualTo(hash);
		assertThat(hash("A.java", "class A {\n}\n<svg/>", "b.svg", "")).isNotEqualTo(hash);
	}

	private static String hash(String... namesAndContents) {
		TreeMap<String, byte[]> files = new TreeMap<>();
		for (int i = 0; i < namesAndContents.length; i += 2) {
			files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
		}
		return BuildHash.of(files);
	}

	private static String first(String name, String pattern, Path file) throws Exception {
		Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
		assertThat(matcher.find()).as(name).isTrue();
		return matcher.group(1);
	}

}
