package org.huizong.console;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What is missing and who was reminded, when months run by themselves, and months in
 * arrears, in a browser.
 */
@Tag("long")
class PlanByClicksTests {

	@TempDir
	private Path home;

	private OfficeFolder folder;

	private Browser browser;

	private ServedOffice office;

	@BeforeEach
	void open() throws Exception {
		this.folder = OfficeFolder.with(this.home, "2009-01");
		Files.copy(Path.of("jobs/workdays.csv"), this.home.resolve("jobs/workdays.csv"));
		this.browser = Browser.open();
		this.office = ServedOffice.open(this.home);
	}

	@AfterEach
	void close() {
		if (this.office != null) {
			this.office.close();
		}
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@Test
	void aUnitIsRemindedAndItsMonthRunInArrears() throws Exception {
		Path away = Files.move(this.folder.received("2009-01", "宜丰"), this.home.resolve("away.xlsx"));
		Page page = this.browser.page(this.office.url());
		Browser.signIn(page, "operator");
		Locator row = page.locator("#chase tbody tr");
		assertThat(row).hasCount(1);
		assertThat(row).containsText("还没有");
		row.locator("input[type=checkbox]").check();
		page.fill("#note", "电话");
		page.click("#chase button");
		assertThat(page.locator("[role=status]").first()).hasText("已记下催报 1 个单位。");
		assertThat(row).containsText("operator");
		assertThat(row).containsText("电话");
		page.click("#next form button");
		assertThat(page.locator("#next")).containsText("已暂停");
		page.click("#next form button");
		assertThat(page.locator("#next")).containsText("Asia/Shanghai");
		Files.move(away, this.folder.inbox("2009-01").resolve("宜丰县.xlsx"));
		page.click("header >> text=计划");
		page.click("#holidays summary");
		assertThat(page.locator("#holidays tbody tr").first()).containsText("01-28 – 02-04");
		page.fill("#from", "2009-01");
		page.fill("#to", "2009-02");
		page.click("form[action='#backfill'] button");
		assertThat(page.locator("#preview")).containsText("到 2009-02 会停下");
		page.click("#preview button.main");
		assertThat(page.locator("#backfills .COMPLETED")).isVisible(patience());
		assertThat(page.locator("#backfills .FAILED")).isVisible(patience());
		assertThat(page.locator("#backfills")).containsText("缺少：2009-02");
		this.browser.requireQuiet();
	}

	@Test
	void thePlanFitsANarrowScreenInEnglish() {
		Page page = this.browser.page(this.office.url(), 390, 844, ColorScheme.DARK, "en");
		Browser.signIn(page, "viewer");
		for (String address : new String[] { "/periods/open-economy", "/plan/open-economy?from=2009-01&to=2009-03" }) {
			page.navigate(address);
			Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
			org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue())
				.as(address)
				.isLessThanOrEqualTo(0);
		}
		assertThat(page.locator("#preview")).containsText("It will stop at 2009-02");
		assertThat(page.locator("#preview button")).hasCount(0);
		this.browser.requireQuiet();
	}

	private static IsVisibleOptions patience() {
		return new IsVisibleOptions().setTimeout(180_000);
	}

}
