package org.huizong.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which program this is: the number of its version, which the list of changes explains,
 * and the hash of its build, which tells builds of the same number apart.
 */
@Component
public class ProgramVersion {

	private static final int SHORT = 12;

	private final String number;

	private final Supplier<String> build = SingletonSupplier.of(BuildHash::here);

	public ProgramVersion() {
		try (InputStream in = ProgramVersion.class.getResourceAsStream("/huizong.properties")) {
			Properties properties = new Properties();
			properties.load(in);
			this.number = properties.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Such as {@code 0.4.0}. */
	public String number() {
		return this.number;
	}

	/** SHA-256 over what the program was built from, lower-case hex. */
	public String build() {
		return this.build.get();
	}

	/**
	 * Number and build in one word, the build's hash shortened:
	 * {@code 0.4.0+1f0c9e2a77b3}.
	 */
	public String full() {
		return this.number + "+" + build().substring(0, SHORT);
	}

}
