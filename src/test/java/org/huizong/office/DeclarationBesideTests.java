package org.huizong.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A declaration that was read beside is what whoever asks for it would have read. */
class DeclarationBesideTests {

	private static final String CODE = "open-economy";

	@TempDir
	private Path home;

	private Path folder;

	@BeforeEach
	void declare() throws IOException {
		OfficeFolder.with(this.home);
		this.folder = this.home.resolve("jobs").resolve(CODE);
	}

	@Test
	void isGivenOutOnce() {
		DeclarationBeside.begin(this.home, CODE);
		ReadDeclaration read = DeclarationBeside.taken(this.folder);
		ReadDeclaration again = ReadDeclaration.of(this.folder);
		assertThat(read).isNotNull();
		assertThat(read.files()).isEqualTo(again.files()).isNotEmpty();
		assertThat(read.stamp()).isEqualTo(again.stamp());
		assertThat(read.programme().units()).isEqualTo(again.programme().units());
		assertThat(DeclarationBeside.taken(this.folder)).isNull();
	}

	@Test
	void isReadAgainWhenAFileHasChangedSince() throws Exception {
		DeclarationBeside.start(this.folder).get();
		Files.writeString(this.folder.resolve("programme.yaml"), "\n", StandardOpenOption.APPEND);
		assertThat(DeclarationBeside.taken(this.folder)).isNull();
	}

	@Test
	void isNotThatOfAnotherProgramme() {
		DeclarationBeside.begin(this.home, CODE);
		assertThat(DeclarationBeside.taken(this.home.resolve("jobs/another"))).isNull();
	}

	@Test
	void leavesItsFaultsToWhoReadsItAgain() throws IOException {
		Files.writeString(this.folder.resolve("programme.yaml"), "- not\na: programme");
		DeclarationBeside.begin(this.home, CODE);
		assertThat(DeclarationBeside.taken(this.folder)).isNull();
	}

	@Test
	void readsNothingThatIsNoProgrammesName() {
		DeclarationBeside.begin(this.home, "../jobs/" + CODE);
		assertThat(DeclarationBeside.taken(this.home.resolve("jobs").resolve("../jobs/" + CODE))).isNull();
	}

}
