package org.huizong.console;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** People come, are given and lose rights, and the trail tells of it. */
@Tag("long")
class PeopleByClicksTests {

	private static final String FIRST = "First-of-all-words-1";

	private static final String[] PAGES = { "/periods/open-economy", "/runs/open-economy", "/results/open-economy",
			"/plan/open-economy", "/people", "/audit?verify=true", "/me", "/returns/open-economy/2009-01/360972",
			"/runs/open-economy/2009-01/plan?verb=RUN" };

	@TempDir
	private static Path home;

	private static Browser browser;

	private static ServedOffice office;

	@BeforeAll
	static void open() throws Exception {
		browser = Browser.open();
		OfficeFolder.with(home, "2009-01");
		office = ServedOffice.open(home);
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
	void aPersonIsAddedComesInIsLockedUnlockedAndGivenAnotherRole() {
		Page admin = at("admin", "/people");
		admin.fill("#name", "zhao");
		admin.selectOption("#role", "OPERATOR");
		admin.fill("#password", FIRST);
		admin.click("form.card button.main");
		assertThat(admin.locator("#person-zhao")).containsText("待改密码");
		Page zhao = browser.page(office.url());
		type(zhao, "zhao", FIRST);
		assertThat(zhao.locator(".notice.bad")).containsText("密码由他人设置，请先修改");
		zhao.navigate("/periods/open-economy");
		assertThat(zhao).hasURL(office.url() + "/me");
		zhao.fill("#old", FIRST);
		zhao.fill("form[action='/me/password'] #password", ServedOffice.PASSWORD);
		zhao.click("form[action='/me/password'] button");
		assertThat(zhao.locator("[role=status]")).containsText("密码已修改");
		type(zhao, "zhao", ServedOffice.PASSWORD);
		assertThat(zhao.locator("#now a.button.main")).isVisible();
		assertThat(zhao.locator("header nav")).not().containsText("操作记录");
		Page stranger = browser.page(office.url());
		for (int i = 0; i < 5; i++) {
			type(stranger, "zhao", "Wrong-word-" + i);
			assertThat(stranger.locator("[role=alert]")).containsText("用户名或密码不对");
		}
		type(stranger, "zhao", ServedOffice.PASSWORD);
		assertThat(stranger.locator("[role=alert]")).containsText("15 分钟后再试");
		zhao.reload();
		assertThat(zhao.locator("#now a.button.main")).isVisible();
		admin.navigate("/people");
		assertThat(admin.locator("#person-zhao")).containsText("已锁定");
		admin.click("#person-zhao form[action='/people/unlock'] button");
		assertThat(admin.locator("#person-zhao")).containsText("可登录");
		admin.selectOption("#person-zhao select", "VIEWER");
		admin.click("#person-zhao form[action='/people/role'] button");
		assertThat(admin.locator("h1")).hasText("zhao 改为「查看」");
		admin.click("#sure");
		assertThat(admin.locator("[role=status]")).containsText("已保存：zhao");
		zhao.reload();
		assertThat(zhao.locator("[role=alert]")).containsText("登录已失效");
		type(zhao, "zhao", ServedOffice.PASSWORD);
		assertThat(zhao.locator("table.board")).isVisible();
		assertThat(zhao.locator("#now a.button.main")).hasCount(0);
		assertThat(admin.locator("#person-admin select")).isDisabled();
		browser.requireQuiet();
	}

	@Test
	void aKeyIsMadeUsedAndRevokedByTheAdministrator() throws Exception {
		Page viewer = at("viewer", "/me");
		viewer.fill("#label", "月报系统");
		viewer.click("form[action='/me/tokens'] button");
		String secret = viewer.locator("#secret").textContent();
		assertThat(viewer.locator("table.keys")).containsText("从未");
		assertThat(called(secret)).isEqualTo(200);
		viewer.reload();
		assertThat(viewer.locator("#secret")).hasCount(0);
		assertThat(viewer.locator("table.keys")).not().containsText("从未");
		Page admin = at("admin", "/people");
		admin.click("#person-viewer summary:has-text('1 个')");
		admin.click("#person-viewer form[action='/people/tokens/revoke'] button");
		assertThat(admin.locator("[role=status]")).containsText("已撤销 viewer 的第 1 号密钥");
		assertThat(called(secret)).isEqualTo(401);
		browser.requireQuiet();
	}

	@Test
	void theTrailIsFilteredVerifiedAndSaved() throws Exception {
		Page admin = at("admin", "/audit");
		admin.fill("#who", "operator");
		admin.selectOption("#what", "user-password");
		admin.click("#filter button.main");
		assertThat(admin.locator("tbody tr")).hasCount(1);
		assertThat(admin.locator("tbody tr")).containsText("operator");
		admin.click("#filter button[name=verify]");
		assertThat(admin.locator("[role=status]")).containsText("操作记录完整");
		assertThat(admin.locator("tbody tr")).hasCount(1);
		admin.click("header >> text=English");
		assertThat(admin.locator("#who")).hasValue("operator");
		assertThat(admin.locator("tbody tr")).hasCount(1);
		Download saved = admin.waitForDownload(() -> admin.click("text=Download CSV"));
		assertThat(saved.suggestedFilename()).isEqualTo("audit.csv");
		assertThat(Files.readString(saved.path(), StandardCharsets.UTF_8))
			.startsWith("\uFEFF\"number\",\"time (Asia/Shanghai)\"")
			.contains("\"operator\",\"set a password\"");
		admin.fill("#until", "2009-01-01");
		admin.click("#filter button.main");
		assertThat(admin.locator("main")).containsText("Nothing matches");
		browser.requireQuiet();
	}

	@Test
	void noPageIsWiderThanAPhone() {
		for (String language : new String[] { "zh", "en" }) {
			Page page = browser.page(office.url(), 390, 844, ColorScheme.LIGHT, language);
			Browser.signIn(page, "admin");
			for (String path : PAGES) {
				page.navigate(path);
				Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
				assertThat(((Number) overflow).intValue()).as("%s %s", language, path).isLessThanOrEqualTo(0);
				assertThat(page.locator("header nav a").first()).isVisible();
			}
		}
		browser.requireQuiet();
	}

	private static int called(String secret) throws Exception {
		return new Visitor(office)
			.send(HttpRequest.newBuilder(URI.create(office.url() + "/api/v1/programmes"))
				.header("Authorization", "Bearer " + secret))
			.statusCode();
	}

	private static Page at(String name, String path) {
		Page page = browser.page(office.url());
		Browser.signIn(page, name);
		page.navigate(path);
		return page;
	}

	private static void type(Page page, String name, String password) {
		page.navigate("/login");
		page.fill("#username", name);
		page.fill("#password", password);
		page.click("form[action='/login'] button");
		page.waitForLoadState();
	}

}
