package org.huizong.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.console.door.Endpoint;
import org.huizong.inbox.Versions;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.people.Accounts;
import org.huizong.people.ApiTokens;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every endpoint there is against nobody and each role. A new endpoint is in the matrix
 * by being there.
 */
@Tag("long")
class EndpointRolesTests {

	private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

	private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);

	/** What only the office knows: the content of a return. */
	private static final Map<String, String> KNOWN = new TreeMap<>();

	@TempDir
	private static Path home;

	private static ServedOffice office;

	@BeforeAll
	static void open() throws IOException {
		OfficeFolder.with(home, "2009-01");
		office = ServedOffice.open(home);
		Scope january = new Scope("open-economy", ReferencePeriod.parse("2009-01"));
		office.bean(MonthEnd.class).run(january, "test", RunObserver.NONE);
		office.bean(Accounts.class).create("admin", "spare", Role.VIEWER, ServedOffice.PASSWORD);
		for (Role role : Role.values()) {
			office.bean(ApiTokens.class).create("admin", ServedOffice.name(role), "spare", Role.VIEWER, 1);
			token(role);
		}
		KNOWN.put("sha256", office.bean(Versions.class).of(january).of("360972").get(0).sha256());
		KNOWN.put("number", "1");
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
	void theAllowedGetThroughTheGateAndNobodyElse() throws Exception {
		List<String> wrong = new ArrayList<>();
		int asked = 0;
		for (Endpoint endpoint : endpoints()) {
			for (@Nullable
			Role role : new @Nullable Role[] { null, Role.VIEWER, Role.OPERATOR, Role.ADMIN }) {
				for (Example example : List.of(Example.empty(endpoint.path(), KNOWN),
						Example.full(endpoint.handler(), endpoint.path(), KNOWN))) {
					HttpResponse<String> answer = call(endpoint, example, role);
					asked++;
					if (!asItShould(endpoint, role, answer)) {
						wrong.add(endpoint + " " + role + " [" + example.body() + "]: " + answer.statusCode());
					}
				}
			}
		}
		System.out.println("endpoints by role: " + endpoints().size() + " endpoints, " + asked + " calls");
		assertThat(wrong).isEmpty();
	}

	private static boolean asItShould(Endpoint endpoint, @Nullable Role role, HttpResponse<String> answer) {
		int status = answer.statusCode();
		boolean api = endpoint.path().startsWith("/api/");
		if (endpoint.open() || role != null && role.may(java.util.Objects.requireNonNull(endpoint.needs()))) {
			boolean said = answer.body().contains("notice bad") || answer.body().contains("\"outcome\"");
			return status < 500 && (said ? status != 401 : !List.of(401, 403, 404, 405).contains(status));
		}
		if (role != null) {
			return status == 403;
		}
		return api ? status == 401
				: status == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/login");
	}

	private static List<Endpoint> endpoints() {
		return Endpoint.all(office);
	}

	private static HttpResponse<String> call(Endpoint endpoint, Example example, @Nullable Role role) throws Exception {
		boolean query = endpoint.method().equals("GET") && example.type() != null && !example.body().isEmpty();
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(office.url() + example.path() + (query ? "?" + example.body() : "")));
		if (example.type() != null && !query) {
			request.header("Content-Type", example.type());
		}
		request.method(endpoint.method(),
				query ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(example.body()));
		if (endpoint.path().startsWith("/api/")) {
			if (role != null) {
				request.header("Authorization", "Bearer " + token(role));
			}
			return new Visitor(office).send(request);
		}
		Visitor visitor = (role != null) ? visitor(role) : new Visitor(office);
		if (!endpoint.method().equals("GET")) {
			request.header("X-CSRF-TOKEN", visitor.rawToken((role != null) ? "/me" : "/login"));
		}
		return visitor.send(request);
	}

	private static Visitor visitor(Role role) throws Exception {
		Visitor known = VISITORS.get(role);
		if (known == null) {
			known = signedIn(ServedOffice.name(role));
			VISITORS.put(role, known);
		}
		return known;
	}

	private static String token(Role role) {
		return TOKENS.computeIfAbsent(role,
				(first) -> office.bean(ApiTokens.class)
					.create("admin", ServedOffice.name(role), "matrix", role, 1)
					.secret());
	}

	private static Visitor signedIn(String name) throws Exception {
		return Visitor.signedIn(office, name);
	}

}
