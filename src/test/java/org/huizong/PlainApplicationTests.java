package org.huizong;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.zaxxer.hikari.HikariDataSource;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.HomeFolder;
import org.huizong.store.DatabaseClosing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A command that starts without Boot has what Boot would have given it. */
@Tag("story")
class PlainApplicationTests {

	@TempDir
	private Path home;

	@Test
	void beansFindWhatBootReads() {
		ConfigurableEnvironment plain = PlainApplication.environment(this.home);
		ConfigurableEnvironment boot = boot();
		for (String name : List.of("huizong.home", "huizong.workers")) {
			assertThat(plain.getProperty(name)).isEqualTo(boot.getProperty(name)).isNotNull();
		}
	}

	/** Whoever adds a setting tells {@link PlainBinding} or {@link PlainSettings}. */
	@Test
	void knowsEverySettingThatACommandHas() {
		assertThat(names(boot()).filter((name) -> name.startsWith("huizong.") || name.startsWith("spring.datasource.")
				|| name.startsWith("spring.batch.") || name.startsWith("spring.transaction.")
				|| name.startsWith("spring.jdbc.")))
			.containsExactlyInAnyOrder("huizong.home", "huizong.workers", "spring.datasource.url",
					"spring.datasource.username", "spring.datasource.password",
					"spring.datasource.hikari.maximum-pool-size", "spring.datasource.hikari.minimum-idle",
					"spring.batch.job.enabled", "spring.batch.jdbc.initialize-schema");
	}

	@Test
	@EnabledIfSystemProperty(named = "huizong.ahead", matches = "true",
			disabledReason = "nothing was written ahead of time")
	void hasTheBeansThatBootMakes() {
		Path other = this.home.resolve("boot");
		SpringApplication application = new SpringApplication(CommandApplication.class);
		application.setLazyInitialization(true);
		application.setDefaultProperties(defaults(other));
		try (ConfigurableApplicationContext boot = CommandApplication.run(application, "--huizong.home=" + other);
				ConfigurableApplicationContext plain = start()) {
			assertThat(Set.of(boot.getBeanDefinitionNames())).containsAll(Set.of(plain.getBeanDefinitionNames()));
			assertThat(boot.getBeanDefinitionCount() - plain.getBeanDefinitionCount())
				.isEqualTo(PlainApplication.LEFT_OUT.size());
			assertThat(plain.getBean(MonthEnd.class)).isNotNull();
			assertThat(pool(plain, this.home)).isEqualTo(pool(boot, other));
			assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
		}
		assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
	}

	/** Commands are called; they hear of nothing. */
	@Test
	void nothingOfACommandsIsAnAnnotatedListener() {
		assertThat(PlainApplication.LEFT_OUT).contains(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME);
		String[] rooms = CommandApplication.class.getAnnotation(ComponentScan.class).value();
		assertThat(rooms).contains("org.huizong.monthend");
		new ClassFileImporter().importPackages(rooms)
			.forEach((type) -> assertThat(type.getMethods())
				.noneMatch((method) -> method.isMetaAnnotatedWith(EventListener.class)));
	}

	private ConfigurableApplicationContext start() {
		return PlainApplication.start(this.home, defaults(this.home),
				PlainSettings.of(this.home, defaults(this.home), List.of(), List.of(), this.home).orElseThrow());
	}

	private static List<Object> pool(ConfigurableApplicationContext context, Path home) {
		HikariDataSource pool = context.getBean(HikariDataSource.class);
		return Arrays.asList(pool.getJdbcUrl().replace(home.toString(), "HOME"), pool.getUsername(), pool.getPassword(),
				pool.getMaximumPoolSize(), pool.getMinimumIdle(), pool.getDataSourceProperties(),
				pool.getDriverClassName(), pool.isAutoCommit(), pool.getConnectionTimeout());
	}

	private ConfigurableEnvironment boot() {
		return ReadingApplication.environment(this.home, HuizongApplication.defaults(this.home));
	}

	private static Map<String, Object> defaults(Path home) {
		Map<String, Object> defaults = HuizongApplication.defaults(home);
		defaults.putAll(DatabaseClosing.of(new HomeFolder(home)));
		return defaults;
	}

	/** What the program ships in its file. */
	private static Stream<String> names(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter((source) -> source.getName().contains("application.yaml"))
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()));
	}

}
