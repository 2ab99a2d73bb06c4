package org.huizong;

import java.util.concurrent.atomic.AtomicReference;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.jspecify.annotations.Nullable;

/**
 * Puts off the start of the log until something is to be logged: most commands that read
 * have nothing to say there. Where nobody asked for that, it leaves the log alone.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LateLog extends ContextAwareBase implements Configurator {

	private static final AtomicReference<@Nullable Runnable> START = new AtomicReference<>();

	/**
	 * Asks for it, before any logger was made.
	 * @param start starts the log as the application does
	 */
	static void putOff(Runnable start) {
		START.set(start);
		QuietLogs.give();
	}

	@Override
	public ExecutionStatus configure(LoggerContext context) {
		if (START.get() == null) {
			return ExecutionStatus.INVOKE_NEXT_IF_ANY;
		}
		First first = new First(context);
		first.setContext(context);
		first.start();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.setLevel(Level.WARN);
		root.addAppender(first);
		context.getLogger("org.huizong").setLevel(Level.INFO);
		return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
	}

	/** Starts the log at the first event, and gives that to it. */
	private static final class First extends AppenderBase<ILoggingEvent> {

		private final LoggerContext logs;

		First(LoggerContext logs) {
			this.logs = logs;
		}

		@Override
		protected void append(ILoggingEvent event) {
			Runnable begin = START.getAndSet(null);
			if (begin != null) {
				begin.run();
			}
			Logger logger = this.logs.getLogger(event.getLoggerName());
			if (logger.isEnabledFor(event.getLevel())) {
				logger.callAppenders(event);
			}
		}

	}

}
