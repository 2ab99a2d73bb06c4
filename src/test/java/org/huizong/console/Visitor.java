package org.huizong.console;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who is signed in and reads pages without a screen. */
final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String url;

	Visitor(ServedOffice office, String name) throws Exception {
		this.url = office.url();
		Matcher token = CSRF.matcher(get("/login").body());
		assertThat(token.find()).isTrue();
		String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&username=" + name
				+ "&password=" + URLEncoder.encode(ServedOffice.PASSWORD, StandardCharsets.UTF_8);
		this.client.send(HttpRequest.newBuilder(URI.create(this.url + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), BodyHandlers.discarding());
	}

	HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.url + path)).build(), BodyHandlers.ofString());
	}

	byte[] download(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.url + path)).build(), BodyHandlers.ofByteArray())
			.body();
	}

}
