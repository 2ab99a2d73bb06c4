package org.huizong.console;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.OfficeFolder;
import org.huizong.story.TestWorkbooks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the manual's pictures of the console: {@code -Dpictures=FOLDER}. March waits for
 * a correction and for a unit that has not reported.
 */
@Tag("long")
class PicturesTests {

	private static final String[] MONTHS = { "2009-01", "2009-02", "2009-03" };

	@TempDir
	private Path home;

	@Test
	@EnabledIfSystemProperty(named = "pictures", matches = ".+", disabledReason = "writes pictures, checks nothing new")
	void takesThem() throws Exception {
		Path folder = Files.createDirectories(Path.of(System.getProperty("pictures")));
		OfficeFolder office = OfficeFolder.with(this.home, MONTHS);
		Path received = office.received("2009-03", "宜阳新区");
		TestWorkbooks.setFigure(received, received, "外贸出口总额", "累计", 20.5);
		Files.delete(office.received("2009-03", "铜鼓"));
		try (ServedOffice served = ServedOffice.open(this.home); Browser browser = Browser.open()) {
			Scope march = new Scope("open-economy", ReferencePeriod.parse("2009-03"));
			assertThat(served.bean(MonthEnd.class).run(march, "operator", RunObserver.NONE).outcome())
				.isEqualTo(Outcome.BAD_RETURNS);
			take(browser, served, folder, "wide", 1280, 900, ColorScheme.LIGHT);
			take(browser, served, folder, "wide-dark", 1280, 900, ColorScheme.DARK);
			take(browser, served, folder, "phone", 390, 844, ColorScheme.LIGHT);
			take(browser, served, folder, "phone-dark", 390, 844, ColorScheme.DARK);
			browser.requireQuiet();
		}
	}

	private static void take(Browser browser, ServedOffice served, Path folder, String name, int width, int height,
			ColorScheme scheme) {
		Page page = browser.page(served.url(), width, height, scheme, "zh");
		Browser.signIn(page, "admin");
		picture(page, "/periods/open-economy?year=2009", folder.resolve("board-" + name + ".png"));
		picture(page, "/runs/open-economy", folder.resolve("runs-" + name + ".png"));
		page.locator("main a[href*='/2009-03/']").first().click();
		page.waitForLoadState();
		picture(page, page.url(), folder.resolve("run-" + name + ".png"));
		page.navigate("/returns/open-economy/2009-03/360972");
		page.locator("article.finding details summary").first().click();
		page.locator("td.point").first().waitFor();
		page.screenshot(full(folder.resolve("return-" + name + ".png")));
		picture(page, "/results/open-economy", folder.resolve("results-" + name + ".png"));
		page.navigate("/results/open-economy/2009-02");
		page.locator(".chart svg").first().waitFor();
		page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("result-" + name + ".png")));
		picture(page, "/plan/open-economy", folder.resolve("plan-" + name + ".png"));
		picture(page, "/people", folder.resolve("people-" + name + ".png"));
		picture(page, "/audit", folder.resolve("audit-" + name + ".png"));
		page.context().close();
	}

	private static void picture(Page page, String address, Path file) {
		page.navigate(address);
		page.screenshot(full(file));
	}

	private static Page.ScreenshotOptions full(Path file) {
		return new Page.ScreenshotOptions().setPath(file).setFullPage(true);
	}

}
