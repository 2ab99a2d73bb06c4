package org.huizong.cli;

import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine;

/** Prints the version of the program. */
final class Version implements CommandLine.IVersionProvider {

	@Override
	public String[] getVersion() throws Exception {
		try (InputStream in = Version.class.getResourceAsStream("/huizong.properties")) {
			Properties properties = new Properties();
			properties.load(in);
			return new String[] { "huizong 汇总 " + properties.getProperty("version") };
		}
	}

}
