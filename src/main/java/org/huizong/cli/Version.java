package org.huizong.cli;

import org.huizong.office.ProgramVersion;
import picocli.CommandLine;

/** Prints the version of the program, number and build. */
final class Version implements CommandLine.IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "huizong 汇总 " + new ProgramVersion().full() };
	}

}
