package org.huizong.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.huizong.batch.ApiTokens;
import org.huizong.office.OfficeFolder;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint there is against nobody and each role. A new endpoint is in the matrix
 * by being there.
 */
class EndpointRolesTests {

	private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

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
	void everyEndpointDeclaresWhoMayCallIt() {
		assertThat(endpoints()).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.needs() != null ^ one.open()).as("%s", one).isTrue());
	}

	@Test
	void everyEndpointAnswersTheRolesThatItDeclares() throws Exception {
		List<String> wrong = new ArrayList<>();
		int asked = 0;
		for (Endpoint endpoint : endpoints()) {
			for (@Nullable
			Role role : new @Nullable Role[] { null, Role.VIEWER, Role.OPERATOR, Role.ADMIN }) {
				int status = endpoint.path().startsWith("/api/") ? callApi(endpoint, role) : callPage(endpoint, role);
				boolean let = status != 401 && status != 403;
				boolean should = endpoint.open()
						|| role != null && endpoint.needs() != null && role.may(endpoint.needs());
				if (let != should) {
					wrong.add(endpoint + " " + role + ": " + status);
				}
				asked++;
			}
		}
		System.out.println("endpoints by role: " + endpoints().size() + " endpoints, " + asked + " calls");
		assertThat(wrong).isEmpty();
	}

	@Test
	void aPostWithoutItsTokenIsRefused() throws Exception {
		Visitor admin = signedIn("admin");
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
		office.bean(org.huizong.batch.Accounts.class).create("admin", "forgetful", Role.VIEWER, "Some-long-word-1");
		for (int i = 0; i < 5; i++) {
			assertThat(new Visitor(office).signIn("forgetful", "Wrong-word-" + i)).contains("/login?failed");
		}
		assertThat(new Visitor(office).signIn("forgetful", "Some-long-word-1")).contains("/login?locked");
	}

	@Test
	void aDisabledPersonIsOutAtOnce() throws Exception {
		org.huizong.batch.Accounts accounts = office.bean(org.huizong.batch.Accounts.class);
		accounts.create("admin", "leaver", Role.VIEWER, "Some-long-word-1");
		accounts.changePassword("leaver", "Some-long-word-1", ServedOffice.PASSWORD);
		Visitor leaver = signedIn("leaver");
		assertThat(leaver.get("/runs/open-economy").statusCode()).isEqualTo(200);
		accounts.disable("admin", "leaver");
		assertThat(leaver.get("/runs/open-economy").headers().firstValue("Location")).get()
			.asString()
			.contains("/login");
	}

	@Test
	void onlyHealthIsToldOfTheMachine() throws Exception {
		Visitor admin = signedIn("admin");
		assertThat(admin.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(admin.get("/actuator/env").statusCode()).isEqualTo(404);
		assertThat(admin.get("/h2-console").statusCode()).isEqualTo(404);
	}

	private static List<Endpoint> endpoints() {
		RequestMappingHandlerMapping mappings = office.context()
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
		List<Endpoint> endpoints = new ArrayList<>();
		for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : mappings.getHandlerMethods().entrySet()) {
			HandlerMethod handler = entry.getValue();
			if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
				Needs needs = handler.getMethodAnnotation(Needs.class);
				for (String path : entry.getKey().getPatternValues()) {
					for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
						endpoints.add(new Endpoint(method.name(), path, (needs != null) ? needs.value() : null,
								handler.hasMethodAnnotation(Open.class)));
					}
				}
			}
		}
		endpoints.sort(java.util.Comparator.comparing(Endpoint::toString));
		return endpoints;
	}

	private static int callPage(Endpoint endpoint, @Nullable Role role) throws Exception {
		Visitor visitor = (role != null) ? visitor(role) : new Visitor(office);
		HttpResponse<String> answer;
		if (endpoint.method().equals("GET")) {
			answer = visitor.get(endpoint.example());
		}
		else {
			String token = visitor.token((role != null) ? "/me" : "/login");
			answer = visitor.post(endpoint.example(), "_csrf=" + token);
		}
		boolean toTheDoor = answer.statusCode() == 302
				&& answer.headers().firstValue("Location").orElse("").endsWith("/login")
				&& !endpoint.path().equals("/setup");
		return toTheDoor ? 401 : answer.statusCode();
	}

	private static Visitor visitor(Role role) throws Exception {
		Visitor known = VISITORS.get(role);
		if (known == null) {
			known = signedIn(ServedOffice.name(role));
			VISITORS.put(role, known);
		}
		return known;
	}

	private static int callApi(Endpoint endpoint, @Nullable Role role) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office.url() + endpoint.example()));
		if (role != null) {
			request.header("Authorization", "Bearer " + token(role));
		}
		request.method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).statusCode();
	}

	private static String token(Role role) {
		return office.bean(ApiTokens.class).create("admin", ServedOffice.name(role), "matrix", role, 1).secret();
	}

	private static Visitor signedIn(String name) throws Exception {
		return Visitor.signedIn(office, name);
	}

	/**
	 * An endpoint.
	 *
	 * @param needs null when it declares no role
	 */
	private record Endpoint(String method, String path, @Nullable Role needs, boolean open) {

		/** With a value for every variable; of a programme that is not there. */
		String example() {
			return this.path.replace("{programme}", "nowhere")
				.replace("{month}", "2009-01")
				.replace("{attempt}", "1")
				.replace("{number}", "1")
				.replaceAll("\\{[a-z]+}", "x");
		}

	}

}
