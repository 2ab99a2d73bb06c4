package org.huizong.cli;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application over its home folder, for the time of one command. Closing ends only
 * what this command started, once the commands that other processes sent have ended.
 */
final class OpenOffice implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final @Nullable ControlServer control;

	private final boolean own;

	private OpenOffice(ConfigurableApplicationContext context, @Nullable ControlServer control, boolean own) {
		this.context = context;
		this.control = control;
		this.own = own;
	}

	/** Started by this command, reachable for others unless the channel is null. */
	static OpenOffice started(ConfigurableApplicationContext context, @Nullable ControlServer control) {
		return new OpenOffice(context, control, true);
	}

	/** Of a process that goes on after this command. */
	static OpenOffice living(ConfigurableApplicationContext context) {
		return new OpenOffice(context, null, false);
	}

	<T> T getBean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		if (!this.own) {
			return;
		}
		if (this.control != null) {
			this.control.awaitGuests();
		}
		this.context.close();
	}

}
