package org.huizong.cli;

import org.huizong.cli.control.ControlServer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application over its home folder, for the time of one command. Closing ends only
 * what this command started, once the commands that other processes sent have ended.
 */
public final class OpenOffice implements AutoCloseable {

	private final Huizong.Reading beans;

	private final @Nullable ControlServer control;

	private final boolean own;

	private OpenOffice(Huizong.Reading beans, @Nullable ControlServer control, boolean own) {
		this.beans = beans;
		this.control = control;
		this.own = own;
	}

	/** Started by this command, reachable for others unless the channel is null. */
	static OpenOffice started(ConfigurableApplicationContext context, @Nullable ControlServer control) {
		return new OpenOffice(new Context(context), control, true);
	}

	/** Of a process that goes on after this command. */
	static OpenOffice living(ConfigurableApplicationContext context) {
		return new OpenOffice(new Context(context), null, false);
	}

	/** Started by this command to read. */
	static OpenOffice reading(Huizong.Reading beans) {
		return new OpenOffice(beans, null, true);
	}

	/** Whether it can only be read. */
	boolean reads() {
		return !(this.beans instanceof Context);
	}

	public <T> T getBean(Class<T> type) {
		return this.beans.getBean(type);
	}

	@Override
	public void close() {
		if (!this.own) {
			return;
		}
		if (this.control != null) {
			this.control.awaitGuests();
		}
		this.beans.close();
	}

	/** The whole application. */
	private record Context(ConfigurableApplicationContext context) implements Huizong.Reading {

		@Override
		public <T> T getBean(Class<T> type) {
			return this.context.getBean(type);
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

}
