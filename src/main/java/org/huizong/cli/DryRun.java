package org.huizong.cli;

import java.util.function.Supplier;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.start.PlainWords;
import org.huizong.monthend.Rehearsal;
import picocli.CommandLine.Option;

/** Whether to show only what would be done. */
public final class DryRun {

	@Option(names = "--dry-run", descriptionKey = "dry-run")
	private boolean asked;

	/** Made by plain words instead of the parser. */
	public static DryRun plain(PlainWords words) {
		DryRun run = new DryRun();
		run.asked = words.has("--dry-run");
		return run;
	}

	public boolean asked() {
		return this.asked;
	}

	/** Does what is to be recorded, or rehearses it. */
	public <T> T deed(OpenOffice context, Supplier<T> deed) {
		return this.asked ? context.getBean(Rehearsal.class).of(deed) : deed.get();
	}

	/** Says that it was but a rehearsal, where it was. */
	public void tell(Terminal terminal) {
		if (this.asked) {
			terminal.say("以上只是预览，什么也没有记录。", "This was a preview; nothing was recorded.");
		}
	}

}
