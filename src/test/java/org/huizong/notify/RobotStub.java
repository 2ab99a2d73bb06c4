package org.huizong.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** A group chat's robot on this machine. */
final class RobotStub implements AutoCloseable {

	private final HttpServer server;

	private final List<String> texts = new CopyOnWriteArrayList<>();

	private final List<URI> addresses = new CopyOnWriteArrayList<>();

	private volatile int status = 200;

	private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

	RobotStub() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::take);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/cgi-bin/webhook/send?key=K-very-secret";
	}

	void answers(int newStatus, String newAnswer) {
		this.status = newStatus;
		this.answer = newAnswer;
	}

	List<String> texts() {
		return this.texts;
	}

	List<URI> addresses() {
		return this.addresses;
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.addresses.add(exchange.getRequestURI());
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			if (exchange.getRequestMethod().equals("POST")) {
				this.texts.add(JsonMapper.shared().readTree(body).path("text").path("content").asString());
			}
			byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
			if (this.status == 302) {
				exchange.getResponseHeaders().add("Location", "/elsewhere");
			}
			exchange.sendResponseHeaders(this.status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
