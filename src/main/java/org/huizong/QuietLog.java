package org.huizong;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A library's log that asks for the program's only when it has something to warn of. */
record QuietLog(String name) implements Log {

	@Override
	public boolean isTraceEnabled() {
		return false;
	}

	@Override
	public boolean isDebugEnabled() {
		return false;
	}

	@Override
	public boolean isInfoEnabled() {
		return false;
	}

	@Override
	public boolean isWarnEnabled() {
		return true;
	}

	@Override
	public boolean isErrorEnabled() {
		return true;
	}

	@Override
	public boolean isFatalEnabled() {
		return true;
	}

	@Override
	public void trace(Object message) {
	}

	@Override
	public void trace(Object message, @Nullable Throwable thrown) {
	}

	@Override
	public void debug(Object message) {
	}

	@Override
	public void debug(Object message, @Nullable Throwable thrown) {
	}

	@Override
	public void info(Object message) {
	}

	@Override
	public void info(Object message, @Nullable Throwable thrown) {
	}

	@Override
	public void warn(Object message) {
		warn(message, null);
	}

	@Override
	public void warn(Object message, @Nullable Throwable thrown) {
		LoggerFactory.getLogger(this.name).warn(String.valueOf(message), thrown);
	}

	@Override
	public void error(Object message) {
		error(message, null);
	}

	@Override
	public void error(Object message, @Nullable Throwable thrown) {
		LoggerFactory.getLogger(this.name).error(String.valueOf(message), thrown);
	}

	@Override
	public void fatal(Object message) {
		error(message, null);
	}

	@Override
	public void fatal(Object message, @Nullable Throwable thrown) {
		error(message, thrown);
	}

}
