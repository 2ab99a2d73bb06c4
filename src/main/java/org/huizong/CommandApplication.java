package org.huizong;

import java.net.URL;
import java.nio.file.Path;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * What a command starts: a database with its schema, transactions and the month-end job.
 * The console with its server, its accounts' filters and its pages is only what
 * {@link HuizongApplication} is. Not annotated as a configuration, so that the console
 * does not find it.
 */
@ComponentScan({ "org.huizong.store", "org.huizong.office", "org.huizong.trail", "org.huizong.people",
		"org.huizong.runs", "org.huizong.inbox", "org.huizong.staging", "org.huizong.findings", "org.huizong.vintages",
		"org.huizong.planning", "org.huizong.board", "org.huizong.corrections", "org.huizong.chase",
		"org.huizong.results", "org.huizong.notify", "org.huizong.monthend", "org.huizong.renewal",
		"org.huizong.schedule" })
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, DataSourceAutoConfiguration.class,
		DataSourceTransactionManagerAutoConfiguration.class, TransactionManagerCustomizationAutoConfiguration.class,
		TransactionAutoConfiguration.class, PersistenceExceptionTranslationAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, BatchAutoConfiguration.class,
		BatchJdbcAutoConfiguration.class })
class CommandApplication {

	/** What the build writes down ahead of time. */
	static final String AHEAD = "CommandApplication__ApplicationContextInitializer";

	/**
	 * Where the build begins when it writes down ahead of time which beans there are; it
	 * breaks off before any is made.
	 */
	public static void main(String[] arguments) {
		HuizongApplication.start(Path.of("target").toAbsolutePath());
	}

	/**
	 * Starts it from what was written down ahead of time, where that is in the program.
	 * Folders of classes are compiled anew without it: there only who knows that it is
	 * not older than they are asks for it.
	 */
	static ConfigurableApplicationContext run(SpringApplication application, String... arguments) {
		if (!writtenAhead()) {
			return application.run(arguments);
		}
		application.setMainApplicationClass(CommandApplication.class);
		application.addListeners(new Ahead());
		Ahead.begin();
		return application.run(arguments);
	}

	static boolean writtenAhead() {
		URL written = CommandApplication.class.getResource(AHEAD + ".class");
		return written != null && (written.getProtocol().equals("jar") || Boolean.getBoolean("huizong.ahead"));
	}

	/**
	 * What must be there though nobody asks for it: the orderly end. The schema says so
	 * itself.
	 */
	@Bean
	static LazyInitializationExcludeFilter eager() {
		return LazyInitializationExcludeFilter.forBeanTypes(SmartLifecycle.class);
	}

}
