package org.huizong;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.batch.MonthEnd;
import org.huizong.store.DatabaseClosing;
import org.huizong.store.HomeFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aop.support.AopUtils;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A command that starts without Boot has what Boot would have given it. */
@Tag("story")
class PlainApplicationTests {

	@TempDir
	private Path home;

	@Test
	void hasTheSettingsThatBootReads() {
		ConfigurableEnvironment plain = PlainApplication.environment(this.home, defaults());
		ConfigurableEnvironment boot = ReadingApplication.environment(this.home, defaults());
		Map<String, String> ours = settings(plain, plain);
		assertThat(ours).isEqualTo(settings(plain, boot))
			.containsKeys("spring.datasource.url", "huizong.workers", "huizong.home", DatabaseClosing.TIDYING)
			.containsKeys(settings(boot, boot).keySet().toArray(String[]::new));
	}

	@Test
	@EnabledIfSystemProperty(named = "huizong.ahead", matches = "true",
			disabledReason = "nothing was written ahead of time")
	void hasTheBeansThatBootMakes() {
		SpringApplication application = new SpringApplication(CommandApplication.class);
		application.setLazyInitialization(true);
		application.setDefaultProperties(defaults());
		Path other = this.home.resolve("boot");
		try (ConfigurableApplicationContext boot = CommandApplication.run(application, "--huizong.home=" + other);
				ConfigurableApplicationContext plain = PlainApplication.start(this.home, defaults())) {
			assertThat(boot.getBeanDefinitionNames()).contains(plain.getBeanDefinitionNames());
			MonthEnd monthEnd = plain.getBean(MonthEnd.class);
			assertThat(AopUtils.getTargetClass(monthEnd)).isEqualTo(MonthEnd.class);
			assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
		}
		assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
	}

	private Map<String, Object> defaults() {
		Map<String, Object> defaults = HuizongApplication.defaults(this.home);
		defaults.putAll(DatabaseClosing.of(new HomeFolder(this.home)));
		return defaults;
	}

	/** What the program ships, by the names that one of them has, as another tells it. */
	private static Map<String, String> settings(ConfigurableEnvironment named, ConfigurableEnvironment told) {
		Map<String, String> settings = new TreeMap<>();
		for (PropertySource<?> source : named.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> names && !source.getName().startsWith("system")
					&& !source.getName().equals("configurationProperties")) {
				for (String name : names.getPropertyNames()) {
					settings.put(name, String.valueOf(told.getProperty(name)));
				}
			}
		}
		return settings;
	}

}
