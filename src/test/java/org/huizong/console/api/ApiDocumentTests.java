package org.huizong.console.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.huizong.console.ServedOffice;
import org.huizong.console.door.Needs;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API can do what the pages can, and its document says so. A new page or call that is
 * left out fails here.
 */
@Tag("story")
class ApiDocumentTests {

	/** What each page does, and the calls that do the same; without any: why. */
	private static final String SAME = """
			GET / = GET /programmes
			GET /periods/{programme} = GET /programmes/{programme}/board, GET /programmes/{programme}/statuses, \
			GET /programmes/{programme}/condition, GET /programmes/{programme}/periods/{month}/reminders
			POST /periods/{programme}/{month}/reminders = POST /programmes/{programme}/periods/{month}/reminders
			GET /runs/{programme} = GET /programmes/{programme}/runs
			GET /runs/{programme}/events = GET /programmes/{programme}/events
			GET /runs/{programme}/{month}/{attempt} = GET /programmes/{programme}/periods/{month}/runs/{attempt}, \
			GET /programmes/{programme}/periods/{month}/runs/{attempt}/log, \
			GET /programmes/{programme}/periods/{month}/runs/{attempt}/comparison
			GET /runs/{programme}/{month}/{attempt}/log = GET /programmes/{programme}/periods/{month}/runs/{attempt}/log
			GET /runs/{programme}/{month}/{attempt}/state = GET /programmes/{programme}/periods/{month}/runs/{attempt}
			GET /runs/{programme}/{month}/plan = GET /programmes/{programme}/periods/{month}/plan
			POST /runs/{programme}/{month}/start = POST /programmes/{programme}/periods/{month}/runs
			POST /runs/{programme}/stop = POST /programmes/{programme}/stop
			POST /runs/{programme}/recover = POST /programmes/{programme}/recover
			POST /runs/{programme}/abandon = POST /programmes/{programme}/abandon
			GET /returns/{programme}/{month}/{unit} = GET /programmes/{programme}/periods/{month}/returns/{unit}, \
			GET /programmes/{programme}/periods/{month}/returns/{unit}/versions, \
			GET /programmes/{programme}/periods/{month}/findings
			GET /returns/{programme}/{month}/{unit}/findings/{id}/cells = \
			GET /programmes/{programme}/periods/{month}/returns/{unit}/findings/{id}/cells
			GET /returns/{programme}/{month}/{unit}/compare = \
			GET /programmes/{programme}/periods/{month}/returns/{unit}/differences
			GET /returns/{programme}/{month}/{unit}/versions/{sha256} = \
			GET /programmes/{programme}/periods/{month}/returns/{unit}/versions/{sha256}
			POST /returns/{programme}/{month}/{unit}/versions/{sha256}/restore = \
			POST /programmes/{programme}/periods/{month}/returns/{unit}/versions/{sha256}/restore
			POST /returns/{programme}/{month}/{unit}/answers = POST /programmes/{programme}/periods/{month}/answers
			POST /returns/{programme}/{month}/{unit}/waivers/confirm = \
			POST /programmes/{programme}/periods/{month}/waivers/confirm
			POST /returns/{programme}/{month}/{unit}/waivers/reject = \
			POST /programmes/{programme}/periods/{month}/waivers/reject
			POST /returns/{programme}/{month}/{unit}/upload = POST /programmes/{programme}/periods/{month}/returns/{unit}
			POST /returns/{programme}/{month}/{unit}/returned = \
			POST /programmes/{programme}/periods/{month}/returns/{unit}/returned
			POST /returns/{programme}/{month}/{unit}/exclude = \
			POST /programmes/{programme}/periods/{month}/returns/{unit}/exclusion
			POST /returns/{programme}/{month}/{unit}/exclude/confirm = \
			POST /programmes/{programme}/periods/{month}/returns/{unit}/exclusion/confirm
			POST /returns/{programme}/{month}/{unit}/exclude/reject = \
			POST /programmes/{programme}/periods/{month}/returns/{unit}/exclusion/reject
			POST /returns/{programme}/{month}/{unit}/include = \
			POST /programmes/{programme}/periods/{month}/returns/{unit}/inclusion
			GET /results/{programme} = GET /programmes/{programme}/vintages
			GET /results/{programme}/{month} = GET /programmes/{programme}/periods/{month}/vintages, \
			GET /programmes/{programme}/periods/{month}/vintages/{number}/values, \
			GET /programmes/{programme}/periods/{month}/vintages/{number}/rankings, \
			GET /programmes/{programme}/periods/{month}/vintages/{number}/dispersion, \
			GET /programmes/{programme}/periods/{month}/vintages/{number}/waivers, \
			GET /programmes/{programme}/periods/{month}/vintages/{number}/coverage
			GET /results/{programme}/{month}/figure = GET /programmes/{programme}/periods/{month}/vintages/{number}/figure
			GET /results/{programme}/{month}/rank = GET /programmes/{programme}/periods/{month}/vintages/{number}/rankings
			GET /results/{programme}/{month}/dispersion = \
			GET /programmes/{programme}/periods/{month}/vintages/{number}/dispersion
			GET /results/{programme}/{month}/province = GET /programmes/{programme}/periods/{month}/vintages/{number}/province
			GET /results/{programme}/{month}/changes = GET /programmes/{programme}/periods/{month}/vintages/{number}/changes
			GET /results/{programme}/{month}/correction = GET /programmes/{programme}/periods/{month}/vintages/{number}/correction
			GET /results/{programme}/{month}/file = GET /programmes/{programme}/periods/{month}/vintages/{number}/file
			GET /results/{programme}/{month}/city-only = GET /programmes/{programme}/periods/{month}/vintages/{number}/city-only
			GET /results/{programme}/{month}/archive = GET /programmes/{programme}/periods/{month}/vintages/{number}/archive
			GET /plan/{programme} = GET /programmes/{programme}/schedules, GET /programmes/{programme}/schedules/history, \
			GET /programmes/{programme}/backfill, GET /programmes/{programme}/backfill/history, GET /notices, GET /workdays, \
			GET /notices/channels
			POST /plan/{programme} = POST /programmes/{programme}/schedules
			POST /plan/{programme}/backfill = POST /programmes/{programme}/backfill
			POST /periods/{programme}/renew = POST /programmes/{programme}/renewal
			POST /plan/{programme}/pause = POST /programmes/{programme}/schedules/{code}/pause
			POST /plan/{programme}/resume = POST /programmes/{programme}/schedules/{code}/resume
			POST /plan/{programme}/remove = DELETE /programmes/{programme}/schedules/{code}
			POST /plan/{programme}/notify = POST /notices/test
			GET /people = GET /people
			POST /people = POST /people
			POST /people/role = POST /people/{name}/role
			POST /people/disable = POST /people/{name}/disable
			POST /people/enable = POST /people/{name}/enable
			POST /people/unlock = POST /people/{name}/unlock
			POST /people/password = POST /people/{name}/password
			POST /people/tokens/revoke = DELETE /people/{name}/tokens/{number}
			GET /audit/csv = GET /audit
			GET /audit = GET /audit, GET /audit/verdict
			GET /me = GET /me, GET /me/tokens
			POST /me/password = POST /me/password
			POST /me/tokens = POST /me/tokens
			POST /me/tokens/revoke = DELETE /me/tokens/{number}
			GET /login = one signs in to pages only
			GET /setup = there is nobody yet who could have a key
			POST /setup = there is nobody yet who could have a key
			""";

	@TempDir
	private static Path home;

	private static ServedOffice office;

	@BeforeAll
	static void open() throws IOException {
		OfficeFolder.with(home);
		office = ServedOffice.open(home);
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void whateverAPageDoesACallDoesForTheSameRole() {
		Map<String, HandlerMethod> handlers = handlers();
		Map<String, List<String>> same = SAME.lines()
			.collect(Collectors.toMap((line) -> line.split(" = ")[0],
					(line) -> Arrays.asList(line.split(" = ")[1].split(", "))));
		assertThat(handlers.keySet().stream().filter((one) -> !one.contains(ApiCalls.ROOT)))
			.containsExactlyInAnyOrderElementsOf(same.keySet());
		List<String> wrong = new ArrayList<>();
		same.forEach((page, calls) -> calls.stream().filter((call) -> call.contains(" /")).forEach((call) -> {
			HandlerMethod other = handlers.get(call.replace(" /", " " + ApiCalls.ROOT + "/"));
			if (other == null || role(other) != role(handlers.get(page))) {
				wrong.add(page + " = " + call);
			}
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void theDocumentHasEveryCallWithWhatItBringsAndAnswers() throws Exception {
		JsonNode document = document("zh");
		Map<String, HandlerMethod> calls = handlers();
		calls.keySet().removeIf((one) -> !one.contains(ApiCalls.ROOT) || one.endsWith("openapi.json"));
		List<String> listed = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		document.path("paths").properties().forEach((path) -> path.getValue().properties().forEach((verb) -> {
			listed.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
			ids.add(verb.getValue().path("operationId").asString());
		}));
		assertThat(listed).containsExactlyInAnyOrderElementsOf(calls.keySet());
		assertThat(ids).hasSameSizeAs(listed);
		calls.forEach((call, handler) -> described(document, call, handler));
	}

	private static void described(JsonNode document, String call, HandlerMethod handler) {
		String[] words = call.split(" ");
		JsonNode operation = document.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
		assertThat(operation.path("summary").asString("")).as(call).isNotBlank();
		assertThat(operation.path("x-role").asString()).as(call).isEqualTo(role(handler).name());
		boolean brings = Arrays.stream(handler.getMethod().getParameters())
			.anyMatch((one) -> one.isAnnotationPresent(RequestBody.class) || one.getType() == MultipartFile.class);
		assertThat(operation.has("requestBody")).as(call).isEqualTo(brings);
		boolean answers = operation.path("responses")
			.properties()
			.stream()
			.filter((one) -> one.getKey().startsWith("2"))
			.anyMatch((one) -> one.getValue().path("content").findValue("schema") != null);
		assertThat(answers).as(call)
			.isEqualTo(handler.getMethod().getReturnType() != void.class || call.endsWith("/archive"));
	}

	@Test
	void everythingThatTheDocumentRefersToIsInIt() throws Exception {
		JsonNode document = document("zh");
		List<String> references = document.findValuesAsString("$ref");
		assertThat(references).hasSizeGreaterThan(60)
			.allSatisfy((one) -> assertThat(document.at(one.substring(1)).isMissingNode()).as(one).isFalse());
	}

	@Test
	void theDocumentSpeaksTheLanguageAskedFor() throws Exception {
		String path = "/paths/~1api~1v1~1audit~1verdict/get/summary";
		assertThat(document("zh-CN").at(path).asString()).isEqualTo("查验操作记录是否完整");
		assertThat(document("fr, en;q=0.5").at(path).asString()).isEqualTo("whether the trail is whole");
		assertThat(document("*;;").at(path).asString()).isEqualTo("查验操作记录是否完整");
	}

	private static Role role(HandlerMethod handler) {
		Needs needs = handler.getMethodAnnotation(Needs.class);
		assertThat(needs).as("%s", handler).isNotNull();
		return needs.value();
	}

	private static JsonNode document(String language) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(office.url() + ApiCalls.ROOT + "/openapi.json"))
			.header("Accept-Language", language)
			.build();
		return JsonMapper.shared().readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
	}

	/** Every handler of ours by method and address. */
	private static Map<String, HandlerMethod> handlers() {
		Map<String, HandlerMethod> handlers = new TreeMap<>();
		RequestMappingHandlerMapping mappings = office.context()
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
		for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : mappings.getHandlerMethods().entrySet()) {
			if (entry.getValue().getBeanType().getPackageName().startsWith("org.huizong")) {
				for (String path : entry.getKey().getPatternValues()) {
					for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
						handlers.put(method.name() + " " + path, entry.getValue());
					}
				}
			}
		}
		return handlers;
	}

}
