package org.huizong;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The log starts with the first thing that is to be logged, and has that too. */
class LateLogTests {

	private final LoggerContext context = new LoggerContext();

	private final List<String> logged = new ArrayList<>();

	private int starts;

	@Test
	void startsWithTheFirstWarning() {
		LateLog.putOff(this::start);
		assertThat(new LateLog().configure(this.context)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
		Logger library = this.context.getLogger("some.library");
		library.info("passed over");
		assertThat(library.isInfoEnabled()).isFalse();
		assertThat(this.starts).isZero();
		this.context.getLogger("org.huizong.batch").info("told");
		library.warn("first");
		library.warn("second");
		assertThat(this.starts).isOne();
		assertThat(this.logged).containsExactly("told", "first", "second");
	}

	@Test
	void leavesTheLogAloneWhereNobodyPutItOff() {
		LateLog.putOff(this::start);
		new LateLog().configure(this.context);
		this.context.getLogger("a").error("starts it");
		assertThat(new LateLog().configure(new LoggerContext())).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
	}

	/** As the application's configuration does: it begins anew. */
	private void start() {
		this.starts++;
		this.context.reset();
		AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
			@Override
			protected void append(ILoggingEvent event) {
				LateLogTests.this.logged.add(event.getFormattedMessage());
			}
		};
		appender.setContext(this.context);
		appender.start();
		this.context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
	}

}
