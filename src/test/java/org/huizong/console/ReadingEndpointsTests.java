package org.huizong.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.huizong.console.door.Endpoint;
import org.huizong.inbox.Versions;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.people.ApiTokens;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who only looks changes nothing: no GET writes into the database or opens a return. */
@Tag("story")
class ReadingEndpointsTests {

	/** Who came, with what, and what was saved elsewhere is noted. */
	private static final Set<String> NOTED = Set.of("PERSON", "API_TOKEN", "AUDIT_ENTRY", "AUDIT_END");

	/** Hands out one return as it was received. */
	private static final Set<String> RETURNS = Set.of("/versions/{sha256}");

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Map<String, String> KNOWN = new TreeMap<>();

	@TempDir
	private static Path home;

	private static ServedOffice office;

	private static String token;

	@BeforeAll
	static void open() throws IOException {
		OfficeFolder.with(home, "2009-01");
		office = ServedOffice.open(home, "--huizong.watch-seconds=3600");
		office.bean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE);
		token = office.bean(ApiTokens.class).create("admin", "admin", "reader", Role.ADMIN, 1).secret();
		KNOWN.put("sha256", office.bean(Versions.class).of(JANUARY).of("360972").get(0).sha256());
		KNOWN.put("number", "1");
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void noGetWritesOrOpensAReturn() throws Exception {
		Visitor visitor = Visitor.signedIn(office, "admin");
		List<Asked> asked = new ArrayList<>();
		List<String> wrote = new ArrayList<>();
		try (Recording recording = new Recording()) {
			recording.enable("jdk.FileRead").withThreshold(Duration.ZERO).withoutStackTrace();
			recording.start();
			for (Endpoint endpoint : Endpoint.all(office)
				.stream()
				.filter((one) -> one.method().equals("GET"))
				.toList()) {
				for (Example example : List.of(Example.empty(endpoint.path(), KNOWN),
						Example.full(endpoint.handler(), endpoint.path(), KNOWN))) {
					Map<String, Long> before = changes();
					Instant begun = Instant.now();
					int status = get(visitor, endpoint, example);
					asked.add(new Asked(endpoint, begun, Instant.now()));
					assertThat(status).as("%s %s", endpoint, example.body()).isLessThan(500);
					changes().forEach((table, number) -> {
						if (!number.equals(before.get(table)) && !NOTED.contains(table)) {
							wrote.add(endpoint + " into " + table);
						}
					});
				}
			}
			recording.stop();
			assertThat(asked).hasSizeGreaterThan(100);
			assertThat(wrote).isEmpty();
			Path file = home.resolve("reads.jfr");
			recording.dump(file);
			assertThat(opened(file, asked)).isEmpty();
		}
	}

	/**
	 * Which endpoints read which files of returns, besides the one that hands them out.
	 */
	private static Set<String> opened(Path recording, List<Asked> asked) throws IOException {
		Set<String> opened = new TreeSet<>();
		int reads = 0;
		for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
			String path = event.getString("path");
			reads++;
			if (path != null && (path.startsWith(home.resolve("input").toString())
					|| path.startsWith(home.resolve(".huizong/originals").toString()))) {
				String who = asked.stream()
					.filter((one) -> !event.getEndTime().isBefore(one.begun())
							&& !event.getStartTime().isAfter(one.ended()))
					.map((one) -> one.endpoint().toString())
					.findFirst()
					.orElse("nobody");
				if (RETURNS.stream().noneMatch(who::endsWith) && !stillSending(event, asked)) {
					opened.add(who + " " + home.relativize(Path.of(path)));
				}
			}
		}
		assertThat(reads).as("reads seen").isPositive();
		return opened;
	}

	/** The server finds the end of a file when the visitor already has all of it. */
	private static boolean stillSending(RecordedEvent event, List<Asked> asked) {
		return event.getLong("bytesRead") <= 0 && asked.stream()
			.filter((one) -> RETURNS.stream().anyMatch(one.endpoint().toString()::endsWith))
			.anyMatch((one) -> one.ended().isBefore(event.getEndTime())
					&& one.ended().plusSeconds(2).isAfter(event.getStartTime()));
	}

	private static Map<String, Long> changes() {
		Map<String, Long> changes = new TreeMap<>();
		office.bean(JdbcTemplate.class)
			.query("SELECT table_name, last_modification FROM information_schema.tables WHERE table_schema = 'PUBLIC'",
					(result) -> {
						changes.put(result.getString(1), result.getLong(2));
					});
		return changes;
	}

	private static int get(Visitor visitor, Endpoint endpoint, Example example) throws Exception {
		String query = (example.type() != null && !example.body().isEmpty()) ? "?" + example.body() : "";
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office.url() + example.path() + query));
		if (endpoint.path().startsWith("/api/")) {
			request.header("Authorization", "Bearer " + token);
			return new Visitor(office).send(request).statusCode();
		}
		return visitor.send(request).statusCode();
	}

	/** An endpoint with when it was asked. */
	private record Asked(Endpoint endpoint, Instant begun, Instant ended) {
	}

}
