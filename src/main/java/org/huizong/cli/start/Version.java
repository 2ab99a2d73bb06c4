package org.huizong.cli.start;

import org.huizong.office.ProgramVersion;
import picocli.CommandLine;

/** Prints the version of the program, number and build. */
public final class Version implements CommandLine.IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "huizong 汇总 " + new ProgramVersion().full() };
	}

}
