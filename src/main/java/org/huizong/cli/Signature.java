package org.huizong.cli;

import picocli.CommandLine.Option;

/** Who signs; the user of this machine where nobody is named. */
final class Signature {

	static final String LABEL = "NAME";

	@Option(names = "--by", descriptionKey = "by", paramLabel = LABEL)
	private String by = System.getProperty("user.name", "?");

	String by() {
		return this.by;
	}

}
