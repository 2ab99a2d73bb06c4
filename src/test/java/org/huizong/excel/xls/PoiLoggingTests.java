package org.huizong.excel.xls;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.logging.log4j.LogBuilder;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the messages POI logs. */
class PoiLoggingTests {

	@Test
	void buildsNoMessageWhoseLevelIsOff() {
		at(Level.WARN, () -> {
			assertThat(poi().atTrace()).isSameAs(LogBuilder.NOOP);
			assertThat(poi().atDebug()).isSameAs(LogBuilder.NOOP);
			poi().atTrace().log(() -> {
				throw new AssertionError("built for nobody");
			});
		});
	}

	@Test
	void handsOnWhatIsAskedFor() {
		ListAppender<ILoggingEvent> kept = new ListAppender<>();
		kept.start();
		logback().addAppender(kept);
		try {
			at(Level.TRACE, () -> {
				poi().atTrace().log("record {}", 6);
				poi().atWarn().log("odd");
			});
		}
		finally {
			logback().detachAppender(kept);
		}
		assertThat(kept.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("record 6", "odd");
	}

	private static void at(Level level, Runnable tried) {
		Level before = logback().getLevel();
		logback().setLevel(level);
		try {
			tried.run();
		}
		finally {
			logback().setLevel(before);
		}
	}

	private static org.apache.logging.log4j.Logger poi() {
		return LogManager.getLogger(HSSFSheet.class);
	}

	private static Logger logback() {
		return (Logger) LoggerFactory.getLogger(HSSFSheet.class);
	}

}
