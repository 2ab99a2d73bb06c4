package org.huizong.console;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Hashes;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.OfficeFolder;
import org.huizong.story.ShippedYear;
import org.huizong.story.TestWorkbooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was published of the shipped month and of a second vintage, in which one unit
 * corrected two figures.
 */
@Tag("long")
class ResultsStoryTests {

	private static final String MONTH = "/results/open-economy/2009-09";

	private static final Pattern INDICATOR = Pattern.compile("<option value=\"([A-Z][A-Z0-9_]+)\"");

	private static final Pattern NUMBER_CELL = Pattern.compile("<td class=\"num\">(.*?)</td>", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	private static final Pattern PARTS = Pattern.compile("class=\"results-parts\">(.*?)</table>", Pattern.DOTALL);

	@TempDir
	private static Path home;

	/**
	 * Each how manieth link is followed down to its cells; 1 with {@code -Dfigures=all}.
	 */
	private static final int EVERY = "all".equals(System.getProperty("figures")) ? 1 : 4;

	private static ServedOffice office;

	private static OfficeFolder folder;

	private final Map<String, Boolean> grounded = new HashMap<>();

	@BeforeAll
	static void open() throws Exception {
		folder = ShippedYear.copy(home);
		Path received = folder.received("2009-09", "宜丰");
		TestWorkbooks.setFigure(received, received, "实际使用外资", "累计", 1609.72);
		TestWorkbooks.setFigure(received, received, "实际使用外资", "本月数", 230.61);
		office = ServedOffice.open(home);
		office.bean(MonthEnd.class)
			.run(new Scope("open-economy", ReferencePeriod.parse("2009-09")), "test", RunObserver.NONE);
	}

	@AfterAll
	static void close() {
		office.close();
	}

	@Test
	void everyNumberLeadsToCellsOrToAFormulaWhosePartsDo() throws Exception {
		Visitor visitor = Visitor.signedIn(office, "viewer");
		Set<String> indicators = new LinkedHashSet<>(all(INDICATOR, visitor.get(MONTH + "?v=1").body()));
		assertThat(indicators).hasSize(29);
		Set<String> links = new LinkedHashSet<>();
		List<String> dead = new ArrayList<>();
		for (String indicator : indicators) {
			String page = visitor.get(MONTH + "?v=1&indicator=" + indicator).body();
			for (String cell : all(NUMBER_CELL, page.substring(0, page.indexOf("id=\"files\"")))) {
				List<String> led = all(LINK, cell);
				if (led.isEmpty() && cell.matches("(?s).*\\d.*")) {
					dead.add(indicator + ": " + cell);
				}
				led.forEach((link) -> links.add(link.replace("&amp;", "&")));
			}
		}
		assertThat(dead).isEmpty();
		int followed = 0;
		for (String link : links) {
			if (++followed % EVERY == 0 && !grounded(visitor, link)) {
				dead.add(link);
			}
		}
		System.out.println("figures followed: " + followed / EVERY + " of " + links.size() + " links, "
				+ this.grounded.size() + " pages");
		assertThat(links).hasSizeGreaterThan(1500);
		assertThat(dead).isEmpty();
	}

	/**
	 * Whether the page points at a cell, or every part that it lists is so grounded; what
	 * lies in another month is that month's own, and need only be there.
	 */
	private boolean grounded(Visitor visitor, String link) throws Exception {
		Boolean known = this.grounded.get(link);
		if (known != null) {
			return known;
		}
		if (!link.startsWith(MONTH)) {
			this.grounded.put(link, visitor.get(link).statusCode() == 200);
			return this.grounded.get(link);
		}
		this.grounded.put(link, true);
		String page = visitor.get(link).body();
		boolean found = page.contains("class=\"point\"");
		Matcher parts = PARTS.matcher(page);
		if (!found && parts.find()) {
			List<String> led = all(LINK, parts.group(1));
			found = !led.isEmpty() && page.contains("class=\"formula\"");
			for (String part : led) {
				found = found && grounded(visitor, part.replace("&amp;", "&"));
			}
		}
		this.grounded.put(link, found);
		return found;
	}

	@Test
	void aFigureLeadsFromTheRankingAndFromTheCityDownToItsCells() {
		try (Browser browser = Browser.open()) {
			Page page = browser.page(office.url());
			Browser.signIn(page, "viewer");
			page.navigate("/results/open-economy");
			assertThat(page.locator("table.results-months tbody tr")).hasCount(9);
			assertThat(page.locator("table.results-months tbody tr").first()).containsText("14 / 14");
			page.click("table.results-months >> text=2009-09");
			Locator first = page.locator("table.results-ranking").first().locator("tbody tr").first();
			assertThat(first).containsText("丰城");
			first.locator("td a").nth(1).click();
			assertThat(page.locator("h1")).hasText("2009-09 丰城市 实际利用外资 本年累计");
			assertThat(page.locator("td.point")).containsText("4012.6");
			page.goBack();
			page.locator("table.results-values tbody tr").first().locator("a[href*='measure=GROWTH']").click();
			assertThat(page.locator(".results-facts")).containsText("增减额 ÷ 上年同期累计 × 100");
			page.locator("table.results-parts a").first().click();
			page.locator("table.results-parts a").first().click();
			assertThat(page.locator("table.results-parts tbody tr")).hasCount(14);
			page.locator("table.results-parts tr", new Page.LocatorOptions().setHasText("宜丰")).locator("a").click();
			assertThat(page.locator("td.point")).containsText("1609.72");
			page.navigate(MONTH + "/figure?v=1&unit=360924&indicator=FDI&measure=YTD");
			assertThat(page.locator("td.point")).containsText("1599.72");
			browser.requireQuiet();
		}
	}

	@Test
	void chartsAreReadInBothThemesAndABarLeadsOn() {
		try (Browser browser = Browser.open()) {
			for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
				Page page = browser.page(office.url(), 1280, 900, scheme, "zh");
				Browser.signIn(page, "viewer");
				page.navigate(MONTH);
				String ink = (String) page
					.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()");
				Locator chart = page.locator(".results-rankings .chart").first();
				assertThat(chart.locator("svg text", new Locator.LocatorOptions().setHasText("丰城")))
					.hasAttribute("fill", ink);
				assertThat(chart).containsText("4,012.60");
				String bar = (String) page
					.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--link').trim()");
				chart.locator("svg path[fill='" + bar + "']").first().click(forced());
				assertThat(page.locator("h1")).containsText("实际利用外资 本年累计");
			}
			browser.requireQuiet();
		}
	}

	private static Locator.ClickOptions forced() {
		return new Locator.ClickOptions().setForce(true);
	}

	@Test
	void twoVintagesDifferInRanksFirstAndThenInFiguresByIndicator() {
		try (Browser browser = Browser.open()) {
			Page page = browser.page(office.url());
			Browser.signIn(page, "viewer");
			page.navigate(MONTH + "?indicator=EXPORT");
			page.click("main >> text=第 1 版 >> nth=0");
			assertThat(page.locator("main b[aria-current]")).hasText("第 1 版");
			assertThat(page.locator("#chosen")).containsText("外贸出口总额");
			page.click("main >> text=第 2 版 >> nth=0");
			page.click("main >> text=与 v1 的差异");
			assertThat(page.locator("table.changes-ranks tbody tr")).hasCount(2);
			assertThat(page.locator("table.changes-ranks tbody tr").first()).containsText("宜丰");
			assertThat(page.locator("table.changes-ranks tbody tr").first()).containsText("↑1");
			page.selectOption("#unit", "360924");
			page.click("form.results-chooser button");
			Locator total = page.locator(".changes-group tr", new Page.LocatorOptions().setHasText("本年累计（万美元）"));
			assertThat(total).hasCount(1);
			assertThat(total.locator("td")).hasText(new String[] { "本年累计（万美元）", "1,599.72", "1,609.72", "+10.00" });
			browser.requireQuiet();
		}
	}

	@Test
	void aCorrectedVintageLeadsToItsNotice() throws Exception {
		Visitor reader = Visitor.signedIn(office, "admin");
		assertThat(reader.get("/results/open-economy/2009-09?v=2").body()).contains("correction?v=2");
		assertThat(reader.get("/results/open-economy/2009-09?v=1").body()).doesNotContain("correction?v=1");
		assertThat(reader.get("/results/open-economy/2009-09/correction?v=2").body())
			.contains("更正说明", "宜丰县", "1,609.72", "实际利用外资")
			.doesNotContain(">FDI<", "FDI_CASH", ">indicators<")
			.doesNotContain("??");
		assertThat(reader.get("/results/open-economy/2009-09/correction?v=1").statusCode()).isEqualTo(404);
	}

	@Test
	void everyPageFitsANarrowScreenAndSpeaksEnglish() {
		try (Browser browser = Browser.open()) {
			Page page = browser.page(office.url(), 390, 844, ColorScheme.DARK, "en");
			Browser.signIn(page, "viewer");
			String growth = "&indicator=FDI&measure=GROWTH&unit=360900";
			for (String address : new String[] { "/results/open-economy", MONTH, MONTH + "?v=1&indicator=PROJECTS",
					MONTH + "/figure?v=2" + growth, MONTH + "/rank?v=2&indicator=FDI&basis=total&unit=360924",
					MONTH + "/dispersion?v=2&indicator=FDI", MONTH + "/province?v=2&indicator=FDI&city=360900",
					MONTH + "/changes?before=1&after=2" }) {
				assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
				Number overflow = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
				assertThat(overflow.intValue()).as(address).isLessThanOrEqualTo(0);
				assertThat(page.locator("main h3, main nav, main button, main label, main summary, main dt, main thead")
					.allInnerTexts()).as(address)
					.allSatisfy((text) -> assertThat(text.replaceAll("\\((万美元|个)\\)", ""))
						.doesNotContainPattern("\\p{IsHan}"));
			}
			browser.requireQuiet();
		}
	}

	@Test
	void theArchiveHoldsWhatTheManifestNames() throws Exception {
		Visitor visitor = Visitor.signedIn(office, "viewer");
		Map<String, String> packed = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(visitor.download(MONTH + "/archive?v=2")))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				packed.put(entry.getName().replace("open-economy-2009-09-v2/", ""),
						HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip.readAllBytes())));
			}
		}
		Path manifest = home.resolve("output/open-economy/2009-09/v2/manifest.json");
		Map<String, String> named = new TreeMap<>(Map.of("manifest.json", Hashes.of(manifest)));
		for (JsonNode output : JsonMapper.shared().readTree(Files.readAllBytes(manifest)).path("outputs")) {
			named.put(output.path("path").asString(), output.path("sha256").asString());
		}
		assertThat(packed).hasSize(9).isEqualTo(named);
		String page = visitor.get(MONTH + "?v=2").body();
		assertThat(named.values()).allSatisfy((sha256) -> assertThat(page).contains(sha256));
	}

	@Test
	void whatIsForTheCityAloneIsSavedByItsStaffOnly() throws Exception {
		String address = MONTH + "/city-only?v=2";
		Visitor viewer = Visitor.signedIn(office, "viewer");
		assertThat(viewer.get(MONTH + "?v=2").body()).doesNotContain("city-only");
		assertThat(viewer.get(address).statusCode()).isEqualTo(403);
		Visitor operator = Visitor.signedIn(office, "operator");
		assertThat(operator.get(MONTH + "?v=2").body()).contains(address, "不得外传");
		assertThat(operator.download(address)).isEqualTo(Files.readAllBytes(
				home.resolve("output/open-economy/2009-09/city-only/open-economy-2009-09-v2-city-only.xlsx")));
		assertThat(operator.get(MONTH + "/city-only?v=9").statusCode()).isEqualTo(404);
	}

	@Test
	void eachFileSaysWhatItIs() throws Exception {
		String page = Visitor.signedIn(office, "viewer").get(MONTH + "?v=2").body().replaceAll("\\s+", " ");
		assertThat(page)
			.containsPattern(">通报</td><td class=\"nowrap\"><a [^>]+>open-economy-2009-09-v2-bulletin.docx</a>")
			.containsPattern(">汇总工作簿</td><td class=\"nowrap\"><a [^>]+>open-economy-2009-09-v2.xlsx</a>")
			.containsPattern(">数据表</td><td class=\"nowrap\"><a [^>]+>tables/values.csv</a>")
			.containsPattern(">清单</td><td class=\"nowrap\"><a [^>]+>manifest.json</a>");
	}

	@Test
	void aFileThatWasAlteredIsNamed() throws Exception {
		Visitor visitor = Visitor.signedIn(office, "viewer");
		Path table = home.resolve("output/open-economy/2009-08/v1/tables/rankings.csv");
		byte[] published = Files.readAllBytes(table);
		Files.writeString(table, "altered");
		String page = visitor.get("/results/open-economy/2009-08").body();
		assertThat(page.replaceAll("\\s+", " ")).containsPattern(
				"tables/rankings.csv</a></td> <td class=\"num\">7</td><td><span class=\"state bad\">被改动</span>");
		assertThat(page.split(">完好<", -1)).hasSize(8);
		Files.write(table, published);
		assertThat(visitor.get("/results/open-economy/2009-08").body()).doesNotContain("被改动");
	}

	@Test
	void whatIsNotThereIsNotFound() throws Exception {
		Visitor visitor = Visitor.signedIn(office, "viewer");
		for (String address : new String[] { "/results/nowhere", "/results/nowhere/2009-09",
				"/results/open-economy/September", MONTH + "?v=9", MONTH + "?indicator=NOTHING",
				MONTH + "/figure?v=9&unit=360924&indicator=FDI&measure=YTD",
				MONTH + "/figure?v=1&unit=360924&indicator=NOTHING&measure=YTD",
				MONTH + "/figure?v=1&unit=999999&indicator=FDI&measure=YTD",
				MONTH + "/figure?v=1&unit=360924&indicator=FDI&measure=NOTHING",
				MONTH + "/rank?v=1&unit=999999&indicator=FDI&basis=total",
				MONTH + "/rank?v=1&unit=360924&indicator=FDI&basis=nothing",
				MONTH + "/dispersion?v=1&indicator=FULFILMENT", MONTH + "/province?v=1&indicator=FDI&city=1",
				MONTH + "/changes?before=1&after=9", MONTH + "/file?v=1&path=../v2/manifest.json",
				MONTH + "/archive?v=9" }) {
			assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(404);
		}
	}

	private static List<String> all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((found) -> found.group(1)).toList();
	}

}
