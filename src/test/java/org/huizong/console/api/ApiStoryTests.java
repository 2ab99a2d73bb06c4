package org.huizong.console.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.huizong.console.ServedOffice;
import org.huizong.people.ApiTokens;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A month by calls alone; every answer is checked against the document. */
@Tag("story")
@Timeout(600)
class ApiStoryTests {

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private static final String P = "/programmes/open-economy";

	private static final String M = P + "/periods/2009-01";

	@TempDir
	private static Path home;

	private static OfficeFolder folder;

	private static ServedOffice office;

	private static JsonNode document;

	@BeforeAll
	static void open() throws Exception {
		folder = OfficeFolder.with(home, "2009-01");
		office = ServedOffice.open(home);
		document = JsonMapper.shared().readTree(send(null, "GET", "/openapi.json", null, "zh").body());
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void aMonthInArrearsIsPlannedRunWatchedReadAndCompared() throws Exception {
		Path away = Files.move(folder.received("2009-01", "宜丰"), home.resolve("away.xlsx"));
		assertThat(get("/programmes").get(0).path("zone").asString()).isEqualTo("Asia/Shanghai");
		assertThat(get(M + "/plan?verb=RUN").at("/months/0/kind").asString()).isEqualTo("NEW_ATTEMPT");
		assertThat(get(P + "/stop").path("text").path("zh").asString()).isEqualTo("没有正在进行的运行。");
		assertThat(get(P + "/recover").path("possible").asBoolean()).isFalse();
		assertThat(get(M + "/reminders").at("/0/name").asString()).isEqualTo("宜丰县");
		post(M + "/reminders", "{\"units\":[\"宜丰\"],\"note\":\"电话\"}", 200);
		assertThat(get(M + "/reminders").at("/0/chases/0/note").asString()).isEqualTo("电话");
		post(M + "/runs", "{\"verb\":\"RUN\"}", 202);
		assertThat(settled().at("/0/status").asString()).isEqualTo("FAILED");
		Files.move(away, folder.inbox("2009-01").resolve("宜丰县.xlsx"));
		JsonNode preview = get(P + "/backfill?from=2009-01&to=2009-02");
		assertThat(preview.at("/0/kind").asString()).isEqualTo("NEW_ATTEMPT");
		assertThat(preview.at("/1/kind").isNull()).isTrue();
		post(P + "/backfill", "{\"from\":\"2009-01\",\"to\":\"2009-02\"}", 202);
		JsonNode filled = get(P + "/backfill/history");
		for (int waited = 0; filled.at("/0/ended").isNull(); waited++) {
			assertThat(waited).as("still at work: " + filled).isLessThan(400);
			Thread.sleep(300); // asked again as a program would; bounded above
			filled = get(P + "/backfill/history");
		}
		assertThat(filled.at("/0/months/0/state").asString()).isEqualTo("DONE");
		assertThat(filled.at("/0/months/1/state").asString()).isEqualTo("FAILED");
		readEverything();
	}

	private static void readEverything() throws Exception {
		for (String address : List.of(P + "/board", P + "/statuses", P + "/condition", P + "/runs", M + "/runs/2",
				M + "/runs/2/log?step=GATE", M + "/runs/2/comparison?with=1", M + "/findings", M + "/returns/宜丰",
				M + "/returns/宜丰/versions", P + "/vintages", M + "/vintages", M + "/vintages/1/values",
				M + "/vintages/1/rankings", M + "/vintages/1/dispersion",
				M + "/vintages/1/figure?unit=360900&indicator=FDI&measure=YTD", M + "/vintages/1/changes?since=1",
				P + "/renewal", P + "/schedules", P + "/schedules/history", "/notices", "/notices/channels", "/people",
				"/audit", "/audit/verdict", "/me", "/me/tokens", "/people/admin/tokens")) {
			get(address);
		}
		JsonNode figure = get(M + "/vintages/1/figure?unit=360900&indicator=FDI&measure=YTD");
		assertThat(figure.path("terms")).hasSize(14);
		assertThat(get(M + "/vintages/1/figure?unit=360981&indicator=FDI&measure=YTD").at("/cells/0/file").asString())
			.contains("丰城");
		assertThat(send(Role.ADMIN, "GET", M + "/vintages/1/archive", null, "zh").body()).startsWith("PK");
	}

	@Test
	void aProgramFollowsRunsAsTheyHappen() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(office.url() + ApiCalls.ROOT + P + "/events"))
			.header("Authorization", "Bearer " + key(Role.VIEWER))
			.build();
		HttpResponse<java.io.InputStream> stream = HttpClient.newHttpClient()
			.send(request, BodyHandlers.ofInputStream());
		assertThat(stream.statusCode()).isEqualTo(200);
		assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
		assertThat(new String(stream.body().readNBytes(6), StandardCharsets.UTF_8)).isEqualTo(":open\n");
		stream.body().close();
	}

	private static String key(Role role) {
		return office.bean(ApiTokens.class).create("admin", ServedOffice.name(role), "story", role, 2).secret();
	}

	@Test
	void refusalsAreProblemsInTheLanguageAskedFor() throws Exception {
		HttpResponse<String> chinese = send(Role.OPERATOR, "POST", P + "/schedules/none/pause", "", "zh");
		assertThat(chinese.statusCode()).isEqualTo(409);
		assertThat(chinese.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(JsonMapper.shared().readTree(chinese.body()).path("detail").asString())
			.isEqualTo("open-economy 没有名为「none」的计划。");
		assertThat(detail(Role.OPERATOR, "POST", P + "/schedules/none/pause", "", 409))
			.isEqualTo("open-economy has no schedule none.");
		assertThat(detail(Role.VIEWER, "GET", "/people", null, 403)).isEqualTo("This key does not permit that.");
		assertThat(detail(null, "GET", "/people", null, 401)).startsWith("There is no key that holds.");
		assertThat(detail(Role.ADMIN, "GET", "/nothing", null, 404)).startsWith("There is no such call");
		assertThat(detail(Role.ADMIN, "PUT", "/people", "{}", 405)).isEqualTo("This address does not take PUT.");
		assertThat(detail(Role.ADMIN, "POST", "/people", "{\"name\":\"li\"}", 400)).isEqualTo("The body lacks role.");
		assertThat(detail(Role.ADMIN, "POST", "/people", "{", 400)).startsWith("The body is not the JSON");
		assertThat(detail(Role.ADMIN, "GET", M + "/plan?verb=FLY", null, 400))
			.isEqualTo("The value FLY of verb is none.");
		assertThat(detail(Role.ADMIN, "GET", P + "/backfill?from=2009-01", null, 400))
			.isEqualTo("The parameter to is missing.");
		assertThat(detail(Role.ADMIN, "POST", M + "/runs", "{\"verb\":\"RUN\",\"from\":\"GATE\"}", 409))
			.isEqualTo("Only RERUN begins at a step.");
	}

	@Test
	void whatIsDoneByCallsStandsInTheTrail() throws Exception {
		post("/people", "{\"name\":\"zhao\",\"role\":\"VIEWER\",\"password\":\"Some-long-word-1\"}", 200);
		post("/people/zhao/role", "{\"role\":\"OPERATOR\"}", 200);
		post("/people/zhao/disable", "", 200);
		post("/people/zhao/enable", "", 200);
		post("/people/zhao/unlock", "", 200);
		post("/people/zhao/password", "{\"password\":\"Other-long-word-1\"}", 200);
		post(P + "/schedules", "{\"code\":\"eighth\",\"cron\":\"0 30 20 8 * *\",\"zone\":\"Asia/Shanghai\","
				+ "\"day\":\"NEXT\",\"misfire\":\"ONCE\"}", 200);
		post(P + "/schedules/eighth/pause", "", 200);
		post(P + "/schedules/eighth/resume", "", 200);
		assertThat(send(Role.ADMIN, "DELETE", P + "/schedules/eighth", null, "zh").statusCode()).isEqualTo(204);
		List<AuditEntry> trail = office.bean(AuditTrail.class)
			.list(new AuditStore.Query("admin", null, null, null, Long.MAX_VALUE), 500);
		assertThat(trail).filteredOn((one) -> one.object().equals("zhao"))
			.extracting(AuditEntry::what)
			.containsExactly("user-password", "user-unlock", "user-enable", "user-disable", "user-role", "user-add");
		assertThat(trail).filteredOn((one) -> one.object().equals("eighth"))
			.extracting(AuditEntry::what)
			.containsExactly("schedule-remove", "schedule-resume", "schedule-pause", "schedule-add");
	}

	@Test
	void aKeyMakesNoKeyThatMayMoreOrHoldsLonger() throws Exception {
		assertThat(send(Role.VIEWER, "POST", "/me/tokens", "{\"label\":\"a\",\"role\":\"VIEWER\",\"days\":1}", "zh")
			.statusCode()).isEqualTo(200);
		for (String wanted : List.of("{\"label\":\"a\",\"role\":\"OPERATOR\",\"days\":1}",
				"{\"label\":\"a\",\"role\":\"VIEWER\",\"days\":30}")) {
			assertThat(detail(Role.VIEWER, "POST", "/me/tokens", wanted, 403))
				.startsWith("A key makes no key that may more");
		}
	}

	private static JsonNode settled() throws Exception {
		JsonNode condition = get(P + "/condition");
		for (int asked = 0; !condition.path("state").asString().equals("IDLE"); asked++) {
			assertThat(asked).as("still at work: " + condition).isLessThan(400);
			Thread.sleep(300); // asked again as a program would; bounded above
			condition = get(P + "/condition");
		}
		return get(P + "/runs");
	}

	private static String detail(@Nullable Role role, String method, String path, @Nullable String body, int status)
			throws Exception {
		HttpResponse<String> answer = send(role, method, path, body, "en");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("reason").path("zh").asString()).isNotBlank();
		return problem.path("detail").asString();
	}

	private static JsonNode get(String path) throws Exception {
		return checked("GET", path, null, 200);
	}

	private static JsonNode post(String path, String body, int status) throws Exception {
		return checked("POST", path, body, status);
	}

	private static JsonNode checked(String method, String path, @Nullable String body, int status) throws Exception {
		HttpResponse<String> answer = send(Role.ADMIN, method, path, body, "zh");
		assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
		ObjectNode schema = (ObjectNode) answerSchema(method, path, status).deepCopy();
		schema.set("components", document.path("components"));
		assertThat(REGISTRY.getSchema(schema.toString()).validate(answer.body(), InputFormat.JSON)).as(path).isEmpty();
		return JsonMapper.shared().readTree(answer.body());
	}

	/** Of the call whose address is like this one. */
	private static JsonNode answerSchema(String method, String path, int status) {
		String plain = ApiCalls.ROOT + path.replaceFirst("\\?.*", "");
		return document.path("paths")
			.properties()
			.stream()
			.filter((one) -> plain.matches(one.getKey().replaceAll("\\{[^}]+}", "[^/]+"))
					&& one.getValue().has(method.toLowerCase(Locale.ROOT)))
			.min(java.util.Comparator.comparing((one) -> one.getKey().contains("{code}")))
			.orElseThrow(() -> new AssertionError("not in the document: " + path))
			.getValue()
			.path(method.toLowerCase(Locale.ROOT))
			.path("responses")
			.path(String.valueOf(status))
			.path("content")
			.path("application/json")
			.path("schema");
	}

	private static HttpResponse<String> send(@Nullable Role role, String method, String path, @Nullable String body,
			String language) throws Exception {
		String encoded = path.replaceAll("宜丰", URLEncoder.encode("宜丰", StandardCharsets.UTF_8));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office.url() + ApiCalls.ROOT + encoded))
			.header("Accept-Language", language);
		if (role != null) {
			request.header("Authorization", "Bearer "
					+ office.bean(ApiTokens.class).create("admin", ServedOffice.name(role), "story", role, 2).secret());
		}
		if (body != null && !body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		request.method(method, (body == null || body.isEmpty()) ? HttpRequest.BodyPublishers.noBody()
				: HttpRequest.BodyPublishers.ofString(body));
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

}
