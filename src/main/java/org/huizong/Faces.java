package org.huizong;

import java.nio.file.Path;
import java.util.Optional;

import org.huizong.cli.Huizong;

import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application as a command needs it: whole, or only to read. */
public final class Faces implements Huizong.Start {

	@Override
	public ConfigurableApplicationContext start(Path home, String... settings) {
		return HuizongApplication.start(home, settings);
	}

	@Override
	public Optional<Huizong.Reading> read(Path home) {
		return ReadingApplication.start(home);
	}

}
