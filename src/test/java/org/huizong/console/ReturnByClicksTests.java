package org.huizong.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.story.OfficeFolder;
import org.huizong.story.TestWorkbooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One bad return through one office: what is refused, answered, corrected, put back, and
 * at last left out by two people.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnByClicksTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final String RETURN = "/returns/open-economy/2009-01/360972";

	@TempDir
	private static Path home;

	@TempDir
	private static Path desk;

	private static OfficeFolder folder;

	private static Path corrected;

	private static Browser browser;

	private static ServedOffice office;

	@BeforeAll
	static void open() throws Exception {
		browser = Browser.open();
		folder = OfficeFolder.with(home, "2009-01");
		Path received = folder.received("2009-01", "宜阳新区");
		corrected = Files.copy(received, desk.resolve("宜阳新区（更正）.xlsx"));
		TestWorkbooks.setFigure(received, received, "外贸出口总额", "累计", 20.5);
		TestWorkbooks.setFigure(received, received, "引进市外资金", "累计", 2932);
		office = ServedOffice.open(home);
		office.person("second", Role.OPERATOR);
		assertThat(retry()).isEqualTo(Outcome.BAD_RETURNS);
	}

	@AfterAll
	static void close() {
		if (office != null) {
			office.close();
		}
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	@Order(1)
	void whatIsNoReturnOfTheUnitIsRefusedInWords() throws Exception {
		Page page = at("operator", RETURN);
		upload(page, folder.received("2009-01", "高安市"));
		assertThat(page.locator("[role=alert]")).containsText("没有接收：这不是宜阳新区的报表");
		upload(page, bomb());
		assertThat(page.locator("[role=alert]")).containsText("没有接收：");
		upload(page, Files.write(desk.resolve("large.xlsx"), new byte[70 << 20]));
		assertThat(page.locator("[role=alert]")).containsText("文件超过 64 MB，不能上传");
		assertThat(page.locator("#renewed")).hasCount(0);
		browser.requireQuiet();
	}

	@Test
	@Order(2)
	void severalFindingsAreWaivedTogetherOnceConfirmedAndTakenBack() {
		Page page = at("operator", RETURN);
		Locator open = page.locator("article.finding.e, article.finding.q");
		int before = open.count();
		assertThat(before).isGreaterThan(1);
		String first = tickTwo(page);
		page.click("#several button[value=WAIVE]");
		assertThat(page.locator("h1")).hasText("豁免 2 条审核结果");
		assertThat(page.locator("section.card p:has-text('宜阳新区 2009-01/宜阳新区1月上报.xlsx 月报表!')")).hasCount(2);
		assertThat(page.locator("section.card")).containsText("须由另一人确认后才生效");
		page.click("text=不做，返回");
		assertThat(open).hasCount(before);
		tickTwo(page);
		page.click("#several button[value=WAIVE]");
		page.click("#sure");
		assertThat(page.locator("[role=status]")).containsText("已提出豁免，待另一人确认，2 条");
		assertThat(page.locator("[role=status]")).containsText("宜阳新区 2009-01/宜阳新区1月上报.xlsx 月报表!");
		assertThat(page.url()).endsWith("#f-" + first);
		assertThat(open).hasCount(before);
		assertThat(page.locator("#waivers button.risk")).isDisabled();
		Page other = at("second", RETURN);
		other.click("#waivers button.risk");
		assertThat(other.locator("[role=status]")).containsText("已记录：豁免，2 条");
		assertThat(other.locator("#waived")).containsText("有 2 条审核结果是豁免后放行的");
		other.navigate("/periods/open-economy");
		assertThat(other.locator("table.board .waived")).hasText("豁免 2");
		page.navigate(RETURN);
		assertThat(open).hasCount(before - 2);
		page.locator("article.finding:has-text('经市局核实') input[type=checkbox]").all().forEach(Locator::check);
		page.fill("#severalReason", "核实后不同意");
		page.click("#several button[value=REJECT]");
		assertThat(page.locator("[role=status]")).containsText("已记录：退回，2 条");
		assertThat(open).hasCount(before);
		browser.requireQuiet();
	}

	/** The number of the first of them. */
	private static String tickTwo(Page page) {
		Locator ticks = page.locator("article.finding input[type=checkbox]");
		ticks.nth(0).check();
		ticks.nth(1).check();
		page.fill("#severalReason", "经市局核实");
		return ticks.nth(0).getAttribute("value");
	}

	@Test
	@Order(3)
	void correctionWaitsToBeValidatedAndTheEarlierVersionIsPutBack() {
		Page page = at("operator", RETURN);
		upload(page, corrected);
		assertThat(page.locator("[role=status]")).containsText("已接收为 2009-01/");
		assertThat(page.locator("h1 .state")).containsText("已到新版，待审核");
		assertThat(page.locator("#renewed a.button")).hasText("重试未完成");
		page.click("summary:has-text('与第 1 版的差异')");
		assertThat(page.locator("del:text-is('20.5')")).isVisible();
		page.click("text=比较两版");
		page.selectOption("#before", "2");
		page.selectOption("#after", "1");
		page.click("form button:has-text('比较')");
		assertThat(page.locator("ins:text-is('20.5')")).isVisible();
		page.navigate(RETURN);
		String saved = page.waitForDownload(() -> page.click("[aria-label='下载第 1 版'] >> nth=0")).suggestedFilename();
		assertThat(saved).isEqualTo("360972-2009-01-v1.xlsx");
		page.click("[aria-label='恢复第 1 版'] >> nth=0");
		assertThat(page.locator("[role=status]")).containsText("已恢复，现为 2009-01/");
		assertThat(page.locator("[aria-label='恢复第 2 版']").first()).isVisible();
		page.navigate("/periods/open-economy");
		assertThat(page.locator("table.board a.FAILED")).hasCount(1);
		browser.requireQuiet();
	}

	@Test
	@Order(4)
	void unitIsLeftOutByTwoAndEveryTableNamesThem() throws Exception {
		Page page = at("operator", RETURN);
		page.fill("#excludeReason", "数据存疑");
		page.click("form[action$='/exclude'] button");
		assertThat(page.locator("[role=status]")).containsText("待另一人确认");
		assertThat(page.locator("form[action$='/exclude/confirm'] button")).isDisabled();
		Page other = at("second", "/periods/open-economy");
		assertThat(other.locator("table.board a.FAILED")).containsText("待确认剔除");
		other.click("table.board a.FAILED");
		other.click("form[action$='/exclude/confirm'] button");
		assertThat(other.locator("[role=status]")).containsText("已确认剔除");
		other.navigate("/periods/open-economy");
		assertThat(other.locator("table.board a.EXCLUDED")).containsText("剔除");
		assertThat(retry()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		assertThat(Files.readString(home.resolve("output/open-economy/2009-01/v1/manifest.json")))
			.contains("operator、second", "数据存疑");
		other.navigate(RETURN);
		other.fill("#excludeReason", "已核实");
		other.click("form[action$='/include'] button");
		assertThat(other.locator("[role=status]")).containsText("已恢复计入");
		browser.requireQuiet();
	}

	@Test
	@Order(5)
	void aFindingIsExplainedByKeyboardAlone() {
		Page page = browser.page(office.url());
		page.navigate("/login");
		page.keyboard().type("operator");
		page.keyboard().press("Tab");
		page.keyboard().type(ServedOffice.PASSWORD);
		page.keyboard().press("Enter");
		assertThat(page.locator("table.board")).isVisible();
		tabTo(page, "table.board a.FINDINGS");
		page.keyboard().press("Enter");
		assertThat(page.locator("h1 .state")).containsText("待核实");
		tabTo(page, "article.finding.q summary:has-text('答复')");
		page.keyboard().press("Enter");
		page.keyboard().press("Tab");
		page.keyboard().type("受春节影响，出口推迟");
		page.keyboard().press("Tab");
		assertThat(page.locator("button[value=EXPLAIN]").first()).isFocused();
		page.keyboard().press("Enter");
		assertThat(page.locator("[role=status]")).containsText("已记录");
		assertThat(page.locator("article.finding", new Page.LocatorOptions().setHasText("受春节影响")).first())
			.containsText("受春节影响，出口推迟");
		browser.requireQuiet();
	}

	/** Presses Tab until the element has the focus. */
	private static void tabTo(Page page, String selector) {
		Locator wanted = page.locator(selector).first();
		for (int i = 0; i < 400; i++) {
			page.keyboard().press("Tab");
			if ((Boolean) wanted.evaluate("(element) => element === document.activeElement")) {
				return;
			}
		}
		throw new AssertionError("not reached by Tab: " + selector);
	}

	private static Page at(String name, String path) {
		Page page = browser.page(office.url());
		Browser.signIn(page, name);
		page.navigate(path);
		return page;
	}

	private static void upload(Page page, Path file) {
		page.setInputFiles("#file", file);
		page.click("form[action$='/upload'] button");
	}

	private static Outcome retry() {
		return office.bean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE).last().outcome();
	}

	/** A workbook of a megabyte whose first sheet unpacks to more than the cap. */
	private static Path bomb() throws IOException {
		Path bomb = desk.resolve("bomb.xlsx");
		try (InputStream in = Files.newInputStream(corrected);
				ZipInputStream from = new ZipInputStream(in);
				OutputStream out = Files.newOutputStream(bomb);
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				from.transferTo(to);
				byte[] spaces = new byte[1 << 20];
				java.util.Arrays.fill(spaces, (byte) ' ');
				for (int i = 0; entry.getName().equals("xl/worksheets/sheet1.xml") && i < 520; i++) {
					to.write(spaces);
				}
			}
		}
		return bomb;
	}

}
