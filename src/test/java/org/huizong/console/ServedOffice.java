package org.huizong.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.huizong.HuizongApplication;
import org.huizong.people.Accounts;
import org.huizong.people.FirstAdministrator;
import org.huizong.statistics.Role;

import org.springframework.context.ConfigurableApplicationContext;

/** A console over an office's folder, in this process, on a free port. */
public final class ServedOffice implements AutoCloseable {

	public static final String PASSWORD = "Abacus-and-ink-9";

	private final ConfigurableApplicationContext context;

	private ServedOffice(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** With an administrator, an operator and a viewer, named by their roles. */
	public static ServedOffice open(Path home, String... settings) throws IOException {
		ServedOffice office = empty(home, settings);
		FirstAdministrator first = office.bean(FirstAdministrator.class);
		if (first.needed()) {
			String word = Files.readString(first.writeToken()).strip();
			first.setUp(word, "admin", PASSWORD);
			office.person(name(Role.OPERATOR), Role.OPERATOR);
			office.person(name(Role.VIEWER), Role.VIEWER);
		}
		return office;
	}

	/** Adds somebody who has a password of their own. */
	void person(String name, Role role) {
		Accounts accounts = bean(Accounts.class);
		accounts.create("admin", name, role, PASSWORD + "x");
		accounts.changePassword(name, PASSWORD + "x", PASSWORD);
	}

	/** With nobody in it. */
	static ServedOffice empty(Path home, String... settings) {
		return new ServedOffice(HuizongApplication.start(home,
				Stream
					.concat(Stream.of("--spring.main.web-application-type=servlet", "--server.port=0"),
							Stream.of(settings))
					.toArray(String[]::new)));
	}

	public static String name(Role role) {
		return role.name().toLowerCase(java.util.Locale.ROOT);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public ConfigurableApplicationContext context() {
		return this.context;
	}

	public String url() {
		return "http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	@Override
	public void close() {
		this.context.close();
	}

}
