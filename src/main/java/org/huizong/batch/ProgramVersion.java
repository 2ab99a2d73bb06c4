package org.huizong.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.stereotype.Component;

/** The version of this program as it was built. */
@Component
public class ProgramVersion {

	private final String number;

	ProgramVersion() {
		try (InputStream in = ProgramVersion.class.getResourceAsStream("/huizong.properties")) {
			Properties properties = new Properties();
			properties.load(in);
			this.number = properties.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String number() {
		return this.number;
	}

}
