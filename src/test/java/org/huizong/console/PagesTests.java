package org.huizong.console;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.OfficeFolder;
import org.huizong.story.TestWorkbooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page that links lead to from the first one, as they are sent. */
@Tag("story")
class PagesTests {

	private static final int MOST = 120;

	private static final Pattern ADDRESS = Pattern
		.compile("\\b(?:action|href|src|formaction|hx-get|sse-connect)=\"([^\"]*)\"");

	private static final Pattern LINK = Pattern.compile("\\b(?:href|hx-get)=\"([^\"]*)\"");

	private static final Pattern LABEL = Pattern
		.compile("<(th|h2|button|label|summary|legend)((?:\\s[^>]*)?)>(.*?)</\\1>", Pattern.DOTALL);

	/** Units of measure are the declaration's, in one language. */
	private static final Pattern UNITS = Pattern.compile("万美元|万元|个|家|亩");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	@TempDir
	private static Path home;

	private static ServedOffice office;

	@BeforeAll
	static void open() throws Exception {
		OfficeFolder folder = OfficeFolder.with(home, "2009-01");
		office = ServedOffice.open(home);
		Scope january = new Scope("open-economy", ReferencePeriod.parse("2009-01"));
		MonthEnd months = office.bean(MonthEnd.class);
		months.run(january, "test", RunObserver.NONE);
		Path received = folder.received("2009-01", "宜阳新区");
		TestWorkbooks.setFigure(received, received, "外贸出口总额", "累计", 20.5);
		months.run(january, "test", RunObserver.NONE);
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void noAddressIsLeftUnevaluatedAndEachLeadsSomewhere() throws Exception {
		Map<String, String> pages = pages("/");
		assertThat(pages.keySet()).anyMatch((path) -> path.startsWith("/returns/"))
			.anyMatch((path) -> path.startsWith("/plan/"))
			.contains("/people", "/audit", "/me");
		pages.forEach((path, body) -> {
			assertThat(addresses(ADDRESS, body)).as(path).noneMatch((address) -> address.contains("${"));
			assertThat(body).as(path).doesNotContain("??");
		});
		System.out.println("pages looked at: " + pages.size());
	}

	@Test
	void englishPagesHaveNoChineseLabels() throws Exception {
		pages("/?lang=en").forEach((path, body) -> {
			Matcher label = LABEL.matcher(body);
			while (label.find()) {
				boolean ours = !label.group(2).contains("scope=\"row\"") && !label.group(3).contains("<td");
				if (ours) {
					String words = UNITS.matcher(label.group(3).replaceAll("<[^>]*>", "")).replaceAll("");
					assertThat(HAN.matcher(words).find()).as("%s: %s", path, words).isFalse();
				}
			}
		});
	}

	/**
	 * Pages by path, followed from there as an administrator; one of each kind of row.
	 */
	private static Map<String, String> pages(String first) throws Exception {
		Visitor admin = Visitor.signedIn(office, "admin");
		Map<String, String> pages = new LinkedHashMap<>();
		Deque<String> open = new ArrayDeque<>(List.of(first, "/"));
		while (!open.isEmpty() && pages.size() < MOST) {
			String path = open.poll();
			HttpResponse<String> page = admin.get(path);
			String there = page.headers().firstValue("Location").orElse("");
			assertThat(page.statusCode()).as(path).isIn(200, 302);
			boolean html = page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
			pages.put(path, html ? page.body() : "");
			List<String> next = new ArrayList<>(html ? addresses(LINK, page.body()) : List.of(there));
			next.replaceAll((address) -> address.replace("&amp;", "&")
				.replaceFirst("#.*", "")
				.replaceFirst("^http://[^/]*", ""));
			next.stream()
				.filter((one) -> followed(one) && !pages.containsKey(one) && !open.contains(one))
				.forEach(open::add);
		}
		return pages;
	}

	private static boolean followed(String address) {
		return address.startsWith("/") && !address.contains("lang=")
				&& !address.matches("/(assets|webjars|logout).*|.*/(events|file|archive|city-only|sheet).*")
				&& !address.matches("/returns/(?!.*/360972).*") && !address.matches(".*[?&]lang=.*");
	}

	private static List<String> addresses(Pattern pattern, String body) {
		List<String> addresses = new ArrayList<>();
		Matcher address = pattern.matcher(body);
		while (address.find()) {
			addresses.add(address.group(1));
		}
		return addresses;
	}

}
