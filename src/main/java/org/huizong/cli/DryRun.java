package org.huizong.cli;

import picocli.CommandLine.Option;

/** Whether to show only what would be done. */
final class DryRun {

	@Option(names = "--dry-run", descriptionKey = "dry-run")
	private boolean asked;

	boolean asked() {
		return this.asked;
	}

}
