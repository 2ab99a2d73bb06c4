package org.huizong.console.door;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.huizong.console.ServedOffice;
import org.huizong.console.Visitor;
import org.huizong.people.Accounts;
import org.huizong.people.ApiTokens;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, who is put out, and what strangers are told. */
@Tag("story")
class ConsoleSecurityTests {

	private static final String RETURN = "/returns/open-economy/2009-01/360972";

	@TempDir
	private static Path home;

	private static ServedOffice office;

	@BeforeAll
	static void open() throws IOException {
		OfficeFolder.with(home, "2009-01");
		office = ServedOffice.open(home);
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void aPostWithoutItsTokenIsRefused() throws Exception {
		Visitor admin = Visitor.signedIn(office, "admin");
		assertThat(admin.post("/people/disable", "name=viewer").statusCode()).isEqualTo(403);
	}

	@Test
	void everyAnswerForbidsWhatIsNotOurs() throws Exception {
		HttpResponse<String> page = new Visitor(office).get("/login");
		assertThat(page.headers().firstValue("Content-Security-Policy")).contains(ConsoleSecurity.POLICY);
		assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
		assertThat(page.headers().firstValue("Set-Cookie")).isPresent()
			.get()
			.asString()
			.contains("HttpOnly", "SameSite=Strict");
	}

	@Test
	void fiveWrongPasswordsLockTheDoor() throws Exception {
		office.bean(Accounts.class).create("admin", "forgetful", Role.VIEWER, "Some-long-word-1");
		for (int i = 0; i < 5; i++) {
			assertThat(new Visitor(office).signIn("forgetful", "Wrong-word-" + i)).contains("/login?failed");
		}
		assertThat(new Visitor(office).signIn("forgetful", "Some-long-word-1")).contains("/login?locked");
	}

	@Test
	void aDisabledPersonIsOutAtOnce() throws Exception {
		Accounts accounts = office.bean(Accounts.class);
		accounts.create("admin", "leaver", Role.VIEWER, "Some-long-word-1");
		accounts.changePassword("leaver", "Some-long-word-1", ServedOffice.PASSWORD);
		Visitor leaver = Visitor.signedIn(office, "leaver");
		assertThat(leaver.get("/runs/open-economy").statusCode()).isEqualTo(200);
		accounts.disable("admin", "leaver");
		assertThat(leaver.get("/runs/open-economy").headers().firstValue("Location")).get()
			.asString()
			.contains("/login");
	}

	@Test
	void onlyHealthIsToldOfTheMachine() throws Exception {
		Visitor admin = Visitor.signedIn(office, "admin");
		assertThat(admin.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
		for (String path : List.of("/actuator", "/actuator/env", "/actuator/info", "/h2-console", "/nowhere")) {
			assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
		}
	}

	@Test
	void aLockedNameKeepsTheSessionThatIsOpen() throws Exception {
		settled("steady", Role.VIEWER);
		Visitor steady = Visitor.signedIn(office, "steady");
		for (int i = 0; i < 5; i++) {
			accounts().authenticate("steady", "Wrong-word-" + i);
		}
		assertThat(accounts().find("steady").orElseThrow().lockedUntil()).isNotNull();
		assertThat(steady.get("/runs/open-economy").statusCode()).isEqualTo(200);
	}

	@Test
	void anotherRoleOrPasswordEndsTheSessionAndAReboundOneStaysEnded() throws Exception {
		settled("mover", Role.OPERATOR);
		Visitor mover = Visitor.signedIn(office, "mover");
		accounts().disable("admin", "mover");
		accounts().enable("admin", "mover");
		assertThat(location(mover.get("/me"))).endsWith("/login?ended");
		mover = Visitor.signedIn(office, "mover");
		accounts().changeRole("admin", "mover", Role.VIEWER);
		assertThat(location(mover.get("/me"))).endsWith("/login?ended");
		mover = Visitor.signedIn(office, "mover");
		assertThat(mover.get(RETURN).body()).doesNotContain("/upload\"");
		accounts().setPassword("admin", "mover", "Another-word-9");
		assertThat(location(mover.get("/me"))).endsWith("/login?ended");
	}

	@Test
	void aKeyOfWhoMustChangeThePasswordOpensNothing() throws Exception {
		accounts().create("admin", "novice", Role.VIEWER, "Some-long-word-1");
		String key = office.bean(ApiTokens.class).create("admin", "novice", "x", Role.VIEWER, 1).secret();
		HttpResponse<String> answer = new Visitor(office)
			.send(HttpRequest.newBuilder(URI.create(office.url() + "/api/v1/programmes"))
				.header("Authorization", "Bearer " + key));
		assertThat(answer.statusCode()).isEqualTo(401);
	}

	@Test
	void serverAnswersOnlyToItsOwnNames() throws Exception {
		assertThat(statusFor("evil.example")).isEqualTo(400);
		assertThat(statusFor("127.0.0.1.evil.example:8080")).isEqualTo(400);
		assertThat(statusFor("localhost:8080")).isEqualTo(200);
		assertThat(statusFor("[::1]")).isEqualTo(200);
	}

	@Test
	void whatIsNotThereIs404AndTellsNoPathOfTheServer() throws Exception {
		Visitor admin = Visitor.signedIn(office, "admin");
		for (String path : List.of("/periods/nowhere", "/runs/nowhere", "/results/nowhere", "/plan/nowhere",
				"/periods/open-economy?year=1", "/returns/open-economy/2009-01/nobody",
				"/returns/open-economy/2009-13/360972", "/runs/open-economy/2009-01/99",
				RETURN + "/versions/" + "0".repeat(64))) {
			HttpResponse<String> answer = admin.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(404);
			assertThat(answer.body()).as(path).doesNotContain(home.toString());
		}
		String token = "_csrf=" + admin.token("/me");
		assertThat(admin.post("/nowhere", token).statusCode()).isEqualTo(404);
		assertThat(admin.post("/people/enable", token + "&name=nobody").statusCode()).isEqualTo(404);
	}

	@Test
	void refusalGoesBackWithItsQueryAndNeverElsewhere() throws Exception {
		Visitor admin = Visitor.signedIn(office, "admin");
		String form = "_csrf=" + admin.token("/me") + "&name=weak&role=VIEWER&password=1";
		assertThat(location(
				admin.send(admin.request("/people", form).header("Referer", office.url() + "/audit?who=a&what={b}"))))
			.as("not an address")
			.isEmpty();
		assertThat(location(
				admin.send(admin.request("/people", form).header("Referer", office.url() + "/audit?who=a%7Bb%7D"))))
			.endsWith("/audit?who=a%7Bb%7D");
		assertThat(admin.get("/audit?who=a%7Bb%7D").body()).contains("密码应有 10 至 200 个字符");
		assertThat(location(admin.send(admin.request("/people", form).header("Referer", "http://evil.example//x/y"))))
			.isEmpty();
		HttpResponse<String> malformed = admin.send(admin.request("/people", form).header("Referer", "http://[::1%"));
		assertThat(malformed.statusCode()).isEqualTo(409);
	}

	@Test
	void whatIsTooLargeIsSaidInWordsWithOrWithoutALength() throws Exception {
		Visitor operator = Visitor.signedIn(office, "operator");
		String token = operator.rawToken("/me");
		Path large = home.resolve("large.bin");
		Files.write(large, multipart(70 << 20));
		for (HttpRequest.BodyPublisher body : List.of(HttpRequest.BodyPublishers.ofFile(large),
				HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofFile(large)))) {
			HttpResponse<String> answer = operator
				.send(HttpRequest.newBuilder(URI.create(office.url() + RETURN + "/upload"))
					.header("Content-Type", "multipart/form-data; boundary=edge")
					.header("X-CSRF-TOKEN", token)
					.header("Referer", office.url() + RETURN)
					.POST(body));
			assertThat(answer.statusCode()).isEqualTo(303);
			assertThat(location(answer)).isEqualTo(RETURN);
			assertThat(operator.get(RETURN).body()).contains("文件超过 64 MB，不能上传");
			HttpResponse<String> api = new Visitor(office).send(HttpRequest
				.newBuilder(URI.create(office.url() + "/api/v1/programmes/open-economy/periods/2009-01/returns/360972"))
				.header("Content-Type", "multipart/form-data; boundary=edge")
				.POST(body));
			assertThat(api.statusCode()).isEqualTo(413);
			assertThat(api.body()).contains("\"outcome\":\"BAD_RETURNS\"", "larger than 64 MB");
		}
	}

	private static byte[] multipart(int size) {
		byte[] head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII);
		byte[] tail = "\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII);
		byte[] all = Arrays.copyOf(head, head.length + size + tail.length);
		System.arraycopy(tail, 0, all, head.length + size, tail.length);
		return all;
	}

	private static int statusFor(String host) throws IOException {
		URI here = URI.create(office.url());
		try (Socket socket = new Socket(here.getHost(), here.getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write(("GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
			return Integer.parseInt(answer.substring(9));
		}
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("").replaceFirst("^" + office.url(), "");
	}

	/** Somebody with a password of their own. */
	private static void settled(String name, Role role) {
		accounts().create("admin", name, role, "Some-long-word-1");
		accounts().changePassword(name, "Some-long-word-1", ServedOffice.PASSWORD);
	}

	private static Accounts accounts() {
		return office.bean(Accounts.class);
	}

}
