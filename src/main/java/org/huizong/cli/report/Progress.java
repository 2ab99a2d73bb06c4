package org.huizong.cli.report;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.huizong.cli.control.Terminal;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** Shows how a run goes: a bar on a terminal, plain lines otherwise. */
public abstract class Progress implements RunObserver, AutoCloseable {

	private final Terminal said;

	private Progress(Terminal terminal) {
		this.said = terminal;
	}

	@Override
	public void notice(Text text) {
		this.said.say(this.said.in(text));
	}

	@Override
	public void stopping(String by) {
		this.said.say("正在停止（" + by + "）……", "Stopping (" + by + ") …");
	}

	public static Progress on(Terminal terminal) {
		return onTerminal() && !terminal.distant() ? new Bar(terminal) : new Lines(terminal);
	}

	private volatile boolean begun;

	private volatile boolean ended;

	/** The run is over. */
	@Override
	public void close() {
		this.ended = true;
	}

	public boolean ended() {
		return this.ended;
	}

	/** Whether the run got as far as its first month, and so is this command's own. */
	public boolean begun() {
		return this.begun;
	}

	@Override
	public void monthBegan(ReferencePeriod period, int index, int total) {
		this.begun = true;
	}

	/** From Java 22 a console may stand for no terminal; it then says so. */
	private static boolean onTerminal() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One line a month and one a failed step. */
	private static final class Lines extends Progress {

		private final Terminal terminal;

		private Lines(Terminal terminal) {
			super(terminal);
			this.terminal = terminal;
		}

		@Override
		public void monthUnchanged(ReferencePeriod period) {
			this.terminal.say(period + " 已发布，无变化", period + " stands published, unchanged");
		}

		@Override
		public void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
			String title = period + " " + this.terminal.in(step.title());
			this.terminal.say(title + (done ? " 完成" : " 未完成"), title + (done ? " done" : " not done"));
		}

		@Override
		public void stepKept(ReferencePeriod period, MonthStep step) {
			String title = period + " " + this.terminal.in(step.title());
			this.terminal.say(title + " 保留", title + " kept");
		}

	}

	/** A bar over all steps of all months. */
	private static final class Bar extends Progress {

		private final Terminal terminal;

		private @Nullable ProgressBar bar;

		private Bar(Terminal terminal) {
			super(terminal);
			this.terminal = terminal;
		}

		@Override
		public synchronized void monthBegan(ReferencePeriod period, int index, int total) {
			super.monthBegan(period, index, total);
			if (this.bar == null) {
				this.bar = new ProgressBarBuilder().setTaskName(this.terminal.in("汇总", "huizong"))
					.setInitialMax((long) total * MonthStep.values().length)
					.setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
					.setUpdateIntervalMillis(100)
					.hideEta()
					.build();
			}
			this.bar.stepTo((long) (index - 1) * MonthStep.values().length);
			this.bar.setExtraMessage(" " + period);
		}

		@Override
		public synchronized void stepBegan(ReferencePeriod period, MonthStep step) {
			if (this.bar != null) {
				this.bar.setExtraMessage(" " + period + " " + this.terminal.in(step.title()));
			}
		}

		@Override
		public synchronized void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
			if (this.bar != null && done) {
				this.bar.step();
			}
		}

		@Override
		public synchronized void monthUnchanged(ReferencePeriod period) {
			if (this.bar != null) {
				this.bar.stepBy(MonthStep.values().length);
			}
		}

		@Override
		public synchronized void stepKept(ReferencePeriod period, MonthStep step) {
			if (this.bar != null) {
				this.bar.step();
			}
		}

		@Override
		public synchronized void close() {
			super.close();
			if (this.bar != null) {
				this.bar.close();
				this.bar = null;
			}
		}

	}

}
