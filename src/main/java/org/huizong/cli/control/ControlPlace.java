package org.huizong.cli.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the channel of a home folder lies: in the state folder, or, where that path is
 * too long for a socket, in a temporary folder named by the file {@code control}. Both
 * folders are only their owner's.
 */
record ControlPlace(Path state) {

	/** Systems take 104 bytes or more, with the end mark. */
	private static final int LONGEST = 100;

	/** The socket to connect to; it may not exist. */
	Path socket() throws IOException {
		return Files.isRegularFile(note()) ? Path.of(Files.readString(note(), StandardCharsets.UTF_8)) : beside();
	}

	/** A place where nothing lies, for a new socket. */
	Path fresh() throws IOException {
		clear();
		if (beside().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
			return beside();
		}
		Path socket = Files.createTempDirectory("huizong").resolve("control.sock");
		Files.writeString(note(), socket.toString(), StandardCharsets.UTF_8);
		return socket;
	}

	/** Removes the socket, also one that a killed process left behind. */
	void clear() throws IOException {
		Path socket = socket();
		Files.deleteIfExists(socket);
		if (Files.deleteIfExists(note())) {
			Files.deleteIfExists(socket.getParent());
		}
	}

	private Path beside() {
		return this.state.resolve("control.sock");
	}

	private Path note() {
		return this.state.resolve("control");
	}

}
