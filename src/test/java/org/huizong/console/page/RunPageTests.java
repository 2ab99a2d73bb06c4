package org.huizong.console.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.huizong.console.Browser;
import org.huizong.console.ServedOffice;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunEvent;
import org.huizong.runs.RunFeed;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.KilledRun;
import org.huizong.story.OfficeFolder;
import org.huizong.story.TestWorkbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 运行: every verb shown before it is done, stopped, compared, and recovered. */
@Tag("long")
class RunPageTests {

	private static final double PATIENCE = 120_000;

	private static final String RUNS = "/runs/open-economy";

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	@TempDir
	private Path home;

	@TempDir
	private Path desk;

	private OfficeFolder folder;

	private Browser browser;

	private ServedOffice office;

	@BeforeEach
	void open() throws Exception {
		this.folder = OfficeFolder.with(this.home, "2009-01");
		this.browser = Browser.open();
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
	void everyVerbShowsWhatItWillDoAndEndsAsShown() throws Exception {
		this.office = ServedOffice.open(this.home);
		this.office.bean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE);
		Path received = this.folder.received("2009-01", "宜阳新区");
		Path right = Files.copy(received, this.desk.resolve("right.xlsx"));
		TestWorkbooks.setFigure(received, received, "外贸出口总额", "累计", 20.5);
		Page page = this.browser.page(this.office.url());
		Browser.signIn(page, "operator");
		failsAtTheGate(page);
		isCompared(page);
		readsInEnglishAndOnANarrowScreen(page);
		Files.copy(right, received, StandardCopyOption.REPLACE_EXISTING);
		goes(page, "2", "重试未完成", "继续 第 2 次运行", "上一次没有完成");
		ends(page, "2", "完成");
		page.navigate(RUNS + "/2009-01/2");
		Locator aggregate = page.locator("#steps tr", new Page.LocatorOptions().setHasText("汇总"));
		aggregate.getByText("从此步重跑").click();
		assertThat(page.locator("#asked .does")).hasText("汇总 → 分析排位 → 编制成果 → 发布");
		assertThat(page.locator("#asked .keeps")).hasText("清点报表 → 读取报表 → 审核 → 验收");
		page.click("main form button.main");
		ends(page, "3", "完成");
		stopsAndGoesOn(page);
		page.navigate(RUNS + "/2009-01/plan?verb=RETRY");
		assertThat(page.locator("main form button.main")).isDisabled();
		this.browser.requireQuiet();
	}

	private void failsAtTheGate(Page page) {
		goes(page, "1", "重试未完成", "新的运行 第 2 次运行", "更新 2009-01/");
		ends(page, "2", "未完成");
		page.navigate(RUNS + "/2009-01/2");
		assertThat(page.locator("#told")).containsText("未通过验收");
		assertThat(page.locator("#hindrances a")).hasText("宜阳新区");
		assertThat(page.locator("#steps tr", new Page.LocatorOptions().setHasText("验收"))).containsText("未完成");
		page.click("#steps a:has-text('验收')");
		assertThat(page.locator("#log h3")).hasText("验收");
		assertThat(page.locator("#log")).not().containsText("验收 开始");
		page.click("#hindrances a");
		assertThat(page.locator("h1")).containsText("宜阳新区");
	}

	private void isCompared(Page page) {
		page.navigate(RUNS + "/2009-01/2?with=1");
		Locator comparison = page.locator("#comparison");
		assertThat(comparison).containsText("第 1 次与第 2 次运行相比");
		assertThat(comparison.locator("li")).containsText("更新 2009-01/");
		assertThat(comparison.locator("tr", new Locator.LocatorOptions().setHasText("宜阳新区")).first()).containsText("+");
		assertThat(comparison).containsText("只有两次都发布了才能比较");
	}

	private void readsInEnglishAndOnANarrowScreen(Page operator) {
		Page page = this.browser.page(this.office.url(), 390, 844, ColorScheme.DARK, "en");
		Browser.signIn(page, "operator");
		for (String address : new String[] { RUNS, RUNS + "/2009-01/2?with=1", RUNS + "/2009-01/plan?verb=RETRY" }) {
			page.navigate(address);
			Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
			org.assertj.core.api.Assertions.assertThat(((Number) overflow).intValue())
				.as(address)
				.isLessThanOrEqualTo(0);
		}
		page.navigate(RUNS + "/2009-01/2");
		assertThat(page.locator("#told")).containsText("not let pass");
		assertThat(page.locator("#told")).not().containsText("未通过");
		assertThat(page.locator("#steps")).not().containsText("步骤");
		operator.navigate(RUNS + "?lang=zh");
	}

	/** Presses a verb on an attempt's page, reads the plan and starts it. */
	private static void goes(Page page, String attempt, String verb, String does, String told) {
		page.navigate(RUNS + "/2009-01/" + attempt);
		page.click("#verbs a:has-text('" + verb + "')");
		assertThat(page.locator("#asked h3")).containsText(does);
		assertThat(page.locator("#asked")).containsText(told);
		page.click("main form button.main");
	}

	private static void ends(Page page, String attempt, String status) {
		Locator row = page.locator("#attempts tr",
				new Page.LocatorOptions().setHas(page.locator("a[href$='/2009-01/" + attempt + "']")));
		assertThat(row.locator(".state")).hasText(status, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
	}

	private void stopsAndGoesOn(Page page) {
		Held held = new Held();
		try (RunFeed.Subscription subscription = this.office.bean(RunFeed.class).subscribe(held::tell)) {
			goes(page, "3", "全部重跑", "新的运行 第 4 次运行", "按要求重做");
			ends(page, "4", "进行中");
			page.navigate(RUNS + "/2009-01/4");
			assertThat(page.locator("#progress-text")).hasText("步骤 3/8 审核，已读 14/14 个单位的报表",
					new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
			assertThat(page.locator("#verbs")).hasCount(0);
			page.click("#state button.risk");
			ends(page, "4", "正在停止");
			held.go.countDown();
			ends(page, "4", "已停止");
			org.assertj.core.api.Assertions.assertThat(subscription).isNotNull();
		}
		goes(page, "4", "重试未完成", "继续 第 4 次运行", "上一次没有完成");
		ends(page, "4", "完成");
	}

	@Test
	void killedRunIsExplainedAndGoesOnFromThePage() throws Exception {
		KilledRun.at(this.folder, "open-economy", "2009-01", MonthStep.AGGREGATE);
		this.office = ServedOffice.open(this.home);
		Page page = this.browser.page(this.office.url());
		Browser.signIn(page, "operator");
		page.navigate(RUNS + "/2009-01/1");
		assertThat(page.locator("#dead")).containsText(java.util.regex.Pattern.compile("进程 [0-9]+，"));
		assertThat(page.locator("#status")).hasText("中断");
		assertThat(page.locator("#steps tr", new Page.LocatorOptions().setHasText("汇总"))).containsText("中断");
		assertThat(page.locator("#verbs, #steps .button")).hasCount(0);
		page.navigate(RUNS + "/2009-01/plan?verb=RETRY");
		assertThat(page.locator("main form[action$='/start'] button.main")).isDisabled();
		page.click("#dead form[action$='/recover'] button");
		assertThat(page.locator("[role=status]")).hasText("已恢复：2009-01 第 1 次运行从「汇总」继续。");
		ends(page, "1", "完成");
		this.browser.requireQuiet();
		whoIsSignedOutIsLedToTheLogin(page);
		whoLosesTheServerIsTold(page);
	}

	private void whoIsSignedOutIsLedToTheLogin(Page page) throws Exception {
		HttpRequest stream = HttpRequest.newBuilder(URI.create(this.office.url() + RUNS + "/events"))
			.header("Accept", "text/event-stream")
			.build();
		HttpResponse<String> refused = HttpClient.newHttpClient().send(stream, HttpResponse.BodyHandlers.ofString());
		org.assertj.core.api.Assertions.assertThat(refused.statusCode()).isEqualTo(401);
		org.assertj.core.api.Assertions.assertThat(refused.headers().firstValue("HX-Redirect")).contains("/login");
		page.context().clearCookies();
		page.evaluate("htmx.trigger('#attempts', 'look')");
		page.waitForURL("**/login");
		Browser.signIn(page, "operator");
	}

	private void whoLosesTheServerIsTold(Page page) {
		page.navigate(RUNS);
		assertThat(page.locator("#attempts")).isVisible();
		assertThat(page.locator("#lost")).isHidden();
		this.office.close();
		assertThat(page.locator("#lost")).isVisible();
	}

	/** Holds a run at the beginning of its validation, where there is time to stop it. */
	private static final class Held {

		private final CountDownLatch go = new CountDownLatch(1);

		void tell(RunEvent event) {
			if (event.kind() == RunEvent.Kind.STEP_BEGAN && event.step() == MonthStep.VALIDATE) {
				try {
					this.go.await(2, TimeUnit.MINUTES);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

	}

}
