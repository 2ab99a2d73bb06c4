package org.huizong.cli.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command on its way from one process to another: its words, who gave it, and the
 * folder against which its paths are meant.
 */
public record GuestCommand(List<String> arguments, String user, Path folder) {

	public GuestCommand {
		arguments = List.copyOf(arguments);
	}

	public static GuestCommand of(String[] arguments, Caller caller) {
		return new GuestCommand(List.of(arguments), caller.user(), caller.path("").toAbsolutePath());
	}

	byte[] written() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeUTF(this.user);
			out.writeUTF(this.folder.toString());
			out.writeInt(this.arguments.size());
			for (String argument : this.arguments) {
				out.writeUTF(argument);
			}
		}
		return bytes.toByteArray();
	}

	static GuestCommand read(byte[] content) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
			String user = in.readUTF();
			Path folder = Path.of(in.readUTF());
			List<String> arguments = new ArrayList<>();
			int count = in.readInt();
			for (int i = 0; i < count; i++) {
				arguments.add(in.readUTF());
			}
			return new GuestCommand(arguments, user, folder);
		}
	}

}
