package org.huizong.notify;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail server on this machine that takes every mail and keeps it. */
final class SmtpStub implements AutoCloseable {

	private final ServerSocket server;

	private final List<String> mails = new CopyOnWriteArrayList<>();

	SmtpStub() throws IOException {
		this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "smtp-stub");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	List<MimeMessage> mails() {
		return this.mails.stream().map(SmtpStub::parsed).toList();
	}

	private static MimeMessage parsed(String mail) {
		try {
			return new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				talk(socket);
			}
			catch (IOException ex) {
				if (!this.server.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	private void talk(Socket socket) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
		OutputStream out = socket.getOutputStream();
		say(out, "220 stub");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (line.startsWith("EHLO")) {
				say(out, "250 stub");
			}
			else if (line.equals("DATA")) {
				say(out, "354 go on");
				this.mails.add(data(in));
				say(out, "250 taken");
			}
			else if (line.equals("QUIT")) {
				say(out, "221 bye");
				return;
			}
			else {
				say(out, "250 ok");
			}
		}
	}

	private static String data(BufferedReader in) throws IOException {
		StringBuilder mail = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
		}
		return mail.toString();
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
