package org.huizong;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.huizong.store.DatabaseBeside;
import org.huizong.store.DatabaseClosing;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * What a command starts, where it was written ahead of time and nobody has set anything:
 * the same beans over the same settings, without looking for settings, and with a log
 * that starts when there is something to log. The database opens beside.
 */
final class PlainApplication {

	private PlainApplication() {
	}

	/** Whether there is nothing but what the program ships. */
	static boolean suits(Path home, Map<String, Object> defaults) {
		return CommandApplication.writtenAhead() && PlainSettings.alone(System.getProperty("java.class.path", ""))
				&& PlainSettings.here(home, defaults).isPresent();
	}

	static ConfigurableApplicationContext start(Path home, Map<String, Object> defaults) {
		LateLog.putOff(() -> ReadingApplication.log(ReadingApplication.environment(home, defaults)));
		ConfigurableEnvironment environment = environment(home, defaults);
		beside(environment);
		Ahead.begin();
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.setAllowCircularReferences(false);
		beans.setAllowBeanDefinitionOverriding(false);
		GenericApplicationContext context = new GenericApplicationContext(beans);
		context.setEnvironment(environment);
		context.addApplicationListener(new Ahead());
		written().initialize(context);
		context.registerShutdownHook();
		try {
			context.refresh();
			return context;
		}
		catch (RuntimeException ex) {
			Ahead.end();
			DatabaseBeside.end();
			LoggerFactory.getLogger(PlainApplication.class).error("the application cannot start", ex);
			throw ex;
		}
	}

	/** With what the pool's connections have, of which this is the first. */
	private static void beside(ConfigurableEnvironment environment) {
		Properties properties = new Properties();
		properties.setProperty("user", environment.getRequiredProperty("spring.datasource.username"));
		properties.setProperty("password", environment.getRequiredProperty("spring.datasource.password"));
		String tidying = environment.getProperty(DatabaseClosing.TIDYING);
		if (tidying != null) {
			properties.setProperty(DatabaseClosing.TIDYING.substring(DatabaseClosing.TIDYING.lastIndexOf('.') + 1),
					tidying);
		}
		DatabaseBeside.begin(environment.getRequiredProperty("spring.datasource.url"), properties);
	}

	/** As it comes to when nothing is set, without variables and properties. */
	static ConfigurableEnvironment environment(Path home, Map<String, Object> defaults) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml", PlainApplication.class.getClassLoader()));
		Properties shipped = yaml.getObject();
		ConfigurableEnvironment environment = new Bare();
		MutablePropertySources sources = environment.getPropertySources();
		sources.addLast(new MapPropertySource("commandLineArgs", Map.of("huizong.home", home.toString())));
		sources.addLast(new PropertiesPropertySource("application", (shipped != null) ? shipped : new Properties()));
		sources.addLast(new MapPropertySource("defaultProperties", defaults));
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	@SuppressWarnings("unchecked")
	private static ApplicationContextInitializer<GenericApplicationContext> written() {
		try {
			return (ApplicationContextInitializer<GenericApplicationContext>) Class
				.forName(PlainApplication.class.getPackageName() + "." + CommandApplication.AHEAD)
				.getDeclaredConstructor()
				.newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Without sources of its own. */
	private static final class Bare extends StandardEnvironment {

		@Override
		protected void customizePropertySources(MutablePropertySources sources) {
			// none is asked: nothing is set there
		}

	}

}
