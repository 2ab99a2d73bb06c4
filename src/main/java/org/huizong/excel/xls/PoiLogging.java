package org.huizong.excel.xls;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogBuilder;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;
import org.apache.logging.slf4j.SLF4JLogger;
import org.apache.logging.slf4j.SLF4JLoggerContext;
import org.apache.logging.slf4j.SLF4JLoggerContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Hands POI's messages on to SLF4J where their level is on. The bridge that comes with
 * Log4j asks for no level where Logback stands behind it: the text of every formula of an
 * {@code .xls} is built for a trace that nobody keeps. Chosen in
 * {@code log4j2.component.properties}.
 */
public final class PoiLogging extends Provider {

	/** Above the bridge's own. */
	private static final int PRIORITY = 20;

	private final LoggerContextFactory factory = new Contexts();

	public PoiLogging() {
		super(PRIORITY, CURRENT_VERSION);
	}

	@Override
	public LoggerContextFactory getLoggerContextFactory() {
		return this.factory;
	}

	/** Knows one context. */
	private static final class Contexts extends SLF4JLoggerContextFactory {

		private final LoggerContext context = new Loggers();

		@Override
		public LoggerContext getContext(String caller, ClassLoader loader, Object external, boolean current) {
			return this.context;
		}

		@Override
		public LoggerContext getContext(String caller, ClassLoader loader, Object external, boolean current,
				URI configuration, String name) {
			return this.context;
		}

	}

	/** Loggers by name. */
	private static final class Loggers extends SLF4JLoggerContext {

		private final Map<String, ExtendedLogger> loggers = new ConcurrentHashMap<>();

		@Override
		public ExtendedLogger getLogger(String name) {
			return this.loggers.computeIfAbsent(name, Levelled::new);
		}

		@Override
		public ExtendedLogger getLogger(String name, @Nullable MessageFactory messages) {
			return getLogger(name);
		}

	}

	/** A logger that asks for the level before anything is built. */
	private static final class Levelled extends SLF4JLogger {

		Levelled(String name) {
			super(name, LoggerFactory.getLogger(name));
		}

		@Override
		public LogBuilder atLevel(Level level) {
			return isEnabled(level) ? super.atLevel(level) : LogBuilder.NOOP;
		}

	}

}
