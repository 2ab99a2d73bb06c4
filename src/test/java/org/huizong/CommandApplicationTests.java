package org.huizong;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.huizong.board.MonthStatuses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command starts, and what it leaves alone. */
@Tag("story")
class CommandApplicationTests {

	/** Of a server, its pages and filters, mail, measuring and timers. */
	private static final List<String> FOREIGN = List.of("org.huizong.console", "org.apache.catalina", "org.thymeleaf",
			"io.micrometer", "org.springframework.web", "org.springframework.security", "org.springframework.mail",
			"org.springframework.scheduling", "org.springframework.boot.web", "org.springframework.boot.webmvc",
			"org.springframework.boot.tomcat", "org.springframework.boot.servlet", "org.springframework.boot.thymeleaf",
			"org.springframework.boot.security", "org.springframework.boot.mail", "org.springframework.boot.micrometer",
			"org.springframework.boot.actuate", "org.springframework.boot.health", "org.springframework.boot.jackson",
			"org.springframework.boot.http", "org.springframework.boot.ssl",
			"org.springframework.boot.autoconfigure.task");

	@TempDir
	static Path home;

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = HuizongApplication.start(home);
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@Test
	void holdsNothingOfTheConsole() {
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		assertThat(Arrays.stream(beans.getBeanDefinitionNames())
			.map((name) -> beans.getType(name, false))
			.filter(Objects::nonNull)
			.map(Class::getName)
			.filter((name) -> FOREIGN.stream().anyMatch((foreign) -> name.startsWith(foreign + ".")))).isEmpty();
	}

	@Test
	void makesOfOursOnlyWhatIsAskedForAndWhatMustBeThere() {
		assertThat(made("org.huizong.")).contains("StopOnShutdown", "LiveSteps").doesNotContain("MonthEnd");
		context.getBean(MonthStatuses.class);
		assertThat(made("org.huizong.")).contains("MonthStatuses")
			.doesNotContain("MonthEnd", "MonthLauncher", "CollectStep", "WriteStep", "Notices", "ScheduleClock");
	}

	@Test
	void migratesBeforeAnythingIsAskedFor() {
		assertThat(context.getBeanFactory().containsSingleton("schema")).isTrue();
	}

	/** A package has it; folders of classes only as long as a build has just made it. */
	@Test
	void startsFromWhatWasWrittenAheadWhereItIs() {
		boolean ahead = Boolean.getBoolean("huizong.ahead");
		assertThat(CommandApplication.writtenAhead()).isEqualTo(ahead);
		assertThat(context.getBeanFactory()
			.containsBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME))
			.isEqualTo(!ahead);
	}

	private static List<String> made(String room) {
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		return Arrays.stream(beans.getSingletonNames())
			.map((name) -> beans.getType(name, false))
			.filter((type) -> type != null && type.getName().startsWith(room))
			.map((type) -> org.springframework.util.ClassUtils.getUserClass(type).getSimpleName())
			.toList();
	}

}
