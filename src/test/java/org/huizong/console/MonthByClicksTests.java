package org.huizong.console;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.huizong.story.OfficeFolder;
import org.huizong.story.TestWorkbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A month with a bad return, from the failed step through the correction to what is
 * published, in a browser.
 */
@Tag("long")
class MonthByClicksTests {

	private static final double PATIENCE = 120_000;

	@TempDir
	private Path home;

	@TempDir
	private Path desk;

	private Path corrected;

	private Browser browser;

	private ServedOffice office;

	@BeforeEach
	void open() throws Exception {
		OfficeFolder folder = OfficeFolder.with(this.home, "2009-01");
		Path received = folder.received("2009-01", "宜阳新区");
		this.corrected = Files.copy(received, this.desk.resolve("宜阳新区（更正）.xlsx"));
		TestWorkbooks.setFigure(received, received, "外贸出口总额", "累计", 20.5);
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
	void badReturnIsFoundCorrectedAndPublishedByClicksAlone() {
		Page page = this.browser.page(this.office.url());
		Browser.signIn(page, "operator");
		page.click("text=运行 >> nth=0");
		page.click("header >> text=本期总览");
		page.click("#now a.button.main");
		assertThat(page.locator("h1")).hasText("将要做什么");
		page.click("main form button.main");
		assertThat(page.locator("#attempts .FAILED")).isVisible(patience());
		page.click("header >> text=本期总览");
		page.click("table.board a.FAILED");
		assertThat(page.locator("h1")).containsText("宜阳新区");
		Locator finding = page.locator("article.finding.e").first();
		finding.locator("summary", new Locator.LocatorOptions().setHasText("看单元格")).click();
		assertThat(finding.locator("td.point")).containsText("20.5");
		page.setInputFiles("#file", this.corrected);
		page.click("form[action$='/upload'] button");
		assertThat(page.locator("[role=status]").first()).containsText("已接收为 2009-01/");
		page.click("header >> text=本期总览");
		page.click("#now a.button.main");
		assertThat(page.locator("main")).containsText("更新");
		page.click("main form button.main");
		assertThat(page.locator("#attempts .COMPLETED")).isVisible(patience());
		page.click("header >> text=成果");
		page.click("main >> text=2009-01");
		assertThat(page.locator(".chart svg").first()).isVisible();
		page.click("td.num a >> nth=0");
		assertThat(page.locator("h1")).containsText("实际利用外资");
		page.locator("tr", new Page.LocatorOptions().setHasText("丰城")).locator("a").click();
		assertThat(page.locator("td.point").first()).isVisible();
		this.browser.requireQuiet();
	}

	@Test
	void theSameScreensByKeyboardOnANarrowScreenInEnglish() {
		Page page = this.browser.page(this.office.url(), 390, 844, ColorScheme.DARK, "en");
		page.navigate("/login");
		page.keyboard().type("operator");
		page.keyboard().press("Tab");
		page.keyboard().type(ServedOffice.PASSWORD);
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).containsText("Open economy");
		page.keyboard().press("Tab");
		assertThat(page.locator("a.skip")).isFocused();
		page.locator("#now a.button.main").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("h1")).hasText("What would be done");
		page.locator("main form button.main").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#attempts .FAILED")).isVisible(patience());
		for (String address : new String[] { "/periods/open-economy", "/runs/open-economy",
				"/returns/open-economy/2009-01/360972", "/results/open-economy" }) {
			page.navigate(address);
			Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
			org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue())
				.as(address)
				.isLessThanOrEqualTo(0);
		}
		this.browser.requireQuiet();
	}

	private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patience() {
		return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
	}

}
