package org.huizong.console;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser without a screen. */
public final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final ServedOffice office;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	public Visitor(ServedOffice office) {
		this.office = office;
	}

	public static Visitor signedIn(ServedOffice office, String name) throws Exception {
		Visitor visitor = new Visitor(office);
		assertThat(visitor.signIn(name, ServedOffice.PASSWORD)).doesNotContain("/login");
		return visitor;
	}

	public HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(this.office.url() + path)));
	}

	byte[] download(String path) throws Exception {
		return this.client
			.send(HttpRequest.newBuilder(URI.create(this.office.url() + path)).build(), BodyHandlers.ofByteArray())
			.body();
	}

	/** A stream of events that stays open until it is closed. */
	InputStream stream(String path) throws Exception {
		HttpResponse<InputStream> answer = this.client
			.send(HttpRequest.newBuilder(URI.create(this.office.url() + path)).build(), BodyHandlers.ofInputStream());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	public HttpResponse<String> post(String path, String form) throws Exception {
		return send(request(path, form));
	}

	public HttpRequest.Builder request(String path, String form) {
		return HttpRequest.newBuilder(URI.create(this.office.url() + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
	}

	public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(),
				(answer) -> answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
						? new Unread() : BodySubscribers.ofString(StandardCharsets.UTF_8));
	}

	/** The token of a form on the page, fit for a form's body. */
	public String token(String path) throws Exception {
		return URLEncoder.encode(rawToken(path), StandardCharsets.UTF_8);
	}

	/** The same, fit for a header. */
	public String rawToken(String path) throws Exception {
		Matcher token = CSRF.matcher(get(path).body());
		assertThat(token.find()).as("a form on %s", path).isTrue();
		return token.group(1);
	}

	/** Where one is sent. */
	public String signIn(String name, String password) throws Exception {
		String form = "_csrf=" + token("/login") + "&username=" + name + "&password="
				+ URLEncoder.encode(password, StandardCharsets.UTF_8);
		return post("/login", form).headers().firstValue("Location").orElse("");
	}

	/** A stream that would never end. */
	private static final class Unread implements BodySubscriber<String> {

		@Override
		public CompletionStage<String> getBody() {
			return CompletableFuture.completedFuture("");
		}

		@Override
		public void onSubscribe(Flow.Subscription subscription) {
			subscription.cancel();
		}

		@Override
		public void onNext(List<ByteBuffer> item) {
			// cancelled
		}

		@Override
		public void onError(Throwable failure) {
			// cancelled
		}

		@Override
		public void onComplete() {
			// cancelled
		}

	}

}
