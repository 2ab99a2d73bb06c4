package org.huizong;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.store.DatabaseBeside;
import org.huizong.store.DatabaseClosing;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What a command starts, where it was written ahead of time and nobody has set anything:
 * the same beans over the same settings, without looking for settings, and with a log
 * that starts when there is something to log. The database opens beside.
 */
final class PlainApplication {

	/**
	 * What binds settings to beans, and what looks for annotated listeners: commands have
	 * none.
	 */
	static final List<String> LEFT_OUT = List.of(
			"org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor",
			"org.springframework.context.event.internalEventListenerProcessor");

	private PlainApplication() {
	}

	/**
	 * The database's address, user and password; empty where anything else may have a
	 * say.
	 */
	static Optional<Map<String, String>> settings(Path home, Map<String, Object> defaults) {
		boolean suits = CommandApplication.writtenAhead()
				&& PlainSettings.alone(System.getProperty("java.class.path", ""));
		return suits ? PlainSettings.here(home, defaults) : Optional.empty();
	}

	static ConfigurableApplicationContext start(Path home, Map<String, Object> defaults, Map<String, String> settings) {
		LateLog.putOff(() -> ReadingApplication.log(ReadingApplication.environment(home, defaults)));
		PlainBinding binding = new PlainBinding(settings, defaults.get(DatabaseClosing.TIDYING));
		DatabaseBeside.begin(settings.get("url"), binding.properties());
		Ahead.begin();
		GenericApplicationContext context = context(binding);
		context.setEnvironment(environment(home));
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

	/**
	 * The beans that were written ahead, but for what looks for settings and listeners
	 * that there are none of.
	 */
	private static GenericApplicationContext context(PlainBinding binding) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.setAllowCircularReferences(false);
		beans.setAllowBeanDefinitionOverriding(false);
		GenericApplicationContext context = new GenericApplicationContext(beans);
		written().initialize(context);
		LEFT_OUT.forEach(beans::removeBeanDefinition);
		beans.addBeanPostProcessor(binding);
		context.addApplicationListener(new Ahead());
		context.registerShutdownHook();
		return context;
	}

	/** What beans ask for by name, as it comes to when nothing is set. */
	static ConfigurableEnvironment environment(Path home) {
		ConfigurableEnvironment environment = new Bare();
		environment.getPropertySources()
			.addLast(new MapPropertySource("plain",
					Map.of("huizong.home", home.toString(), "huizong.workers", PlainSettings.WORKERS)));
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
