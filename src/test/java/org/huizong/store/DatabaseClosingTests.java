package org.huizong.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.huizong.office.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Only a file that has grown is tidied up when a command ends. */
class DatabaseClosingTests {

	@TempDir
	Path home;

	@Test
	void aNewOneAndASmallOneAreLeftAsTheyAre() throws IOException {
		assertThat(DatabaseClosing.of(new HomeFolder(this.home))).hasSize(1).containsValue("0");
		ofSize(32L << 20);
		assertThat(DatabaseClosing.of(new HomeFolder(this.home))).hasSize(1);
	}

	@Test
	void aLargeOneIsTidiedUp() throws IOException {
		ofSize((32L << 20) + 1);
		assertThat(DatabaseClosing.of(new HomeFolder(this.home))).isEmpty();
	}

	private void ofSize(long bytes) throws IOException {
		Path folder = Files.createDirectories(new HomeFolder(this.home).state());
		try (RandomAccessFile file = new RandomAccessFile(folder.resolve("huizong.mv.db").toFile(), "rw")) {
			file.setLength(bytes);
		}
	}

}
