package org.huizong.cli.start;

import picocli.CommandLine.Option;

/** Who signs; the user of this machine where nobody is named. */
public final class Signature {

	public static final String LABEL = "NAME";

	@Option(names = "--by", descriptionKey = "by", paramLabel = LABEL)
	private String by = System.getProperty("user.name", "?");

	public String by() {
		return this.by;
	}

}
