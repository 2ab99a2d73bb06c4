package org.huizong.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The machine's own Chromium. Everything that a page complains about, and every request
 * that would leave the machine, is kept and asked for at the end.
 */
public final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	/** Milliseconds: a busy machine is slow, not wrong. */
	private static final double PATIENCE = 60_000;

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser browser;

	private final List<String> complaints = new ArrayList<>();

	private final List<String> strayed = new ArrayList<>();

	private Browser() {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	/** Skips the test where there is no Chromium, but never in CI. */
	public static Browser open() {
		boolean there = Files.isExecutable(CHROMIUM);
		if (System.getenv("CI") != null) {
			assertThat(there).as("CI installs Debian's package chromium").isTrue();
		}
		assumeTrue(there, "no /usr/bin/chromium on this machine: install Debian's package chromium");
		return new Browser();
	}

	/** A fresh page, signed in nowhere. */
	public Page page(String url, int width, int height, ColorScheme scheme, String language) {
		BrowserContext context = this.browser
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height)
				.setColorScheme(scheme)
				.setBaseURL(url));
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onPageError((error) -> this.complaints.add(page.url() + ": " + error));
		page.onRequest((request) -> {
			if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
				this.strayed.add(request.url());
			}
		});
		if (language.equals("en")) {
			page.navigate("/login?lang=en");
		}
		return page;
	}

	public Page page(String url) {
		return page(url, 1280, 900, ColorScheme.LIGHT, "zh");
	}

	public static void signIn(Page page, String name) {
		page.navigate("/login");
		page.locator("#username").fill(name);
		page.locator("#password").fill(ServedOffice.PASSWORD);
		page.locator("form[action='/login'] button").click();
		page.waitForURL((url) -> !url.contains("/login"));
	}

	/** No page complained and nothing left the machine. */
	public void requireQuiet() {
		assertThat(this.complaints).isEmpty();
		assertThat(this.strayed).isEmpty();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
