package org.huizong;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.SpringProperties;

/**
 * That what was written ahead of time is to be used, for as long as the application is
 * open: the classes of its proxies are part of it, and those are made when somebody asks.
 */
final class Ahead implements ApplicationListener<ContextClosedEvent> {

	static void begin() {
		tell("true");
	}

	/** For who starts without. */
	static void end() {
		tell(null);
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent closed) {
		end();
	}

	private static void tell(@Nullable String told) {
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, told);
	}

}
