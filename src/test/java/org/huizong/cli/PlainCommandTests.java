package org.huizong.cli;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import org.huizong.cli.control.Caller;
import org.huizong.cli.start.MonthArgument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plain words make the same command as the parser; whatever is not plain is left to that.
 */
class PlainCommandTests {

	private static final Huizong.Start NEVER = (home, settings) -> {
		throw new AssertionError("started");
	};

	@ParameterizedTest
	@ValueSource(strings = { "status open-economy", "status open-economy --json", "--home x status p --lang en",
			"--home=x --lang=zh status p", "findings p 2009-09",
			"findings p 2009-09 --unit 上高 --city --open --rule B04", "findings --unit=上高 p 2009-09 --json",
			"log p 2009-09 --step collect", "log p nonsense", "check", "check p", "check --lang en p", "audit",
			"audit p", "audit p 2009-09 --who a --what b --verify", "users", "users --json", "schedule",
			"schedule --json", "versions p 2009-09", "versions p 2009-09 上高", "diff p 2009-09 上高", "run p 2009-09",
			"run p nonsense --dry-run --json", "--lang en retry p 2009-09", "retry p 2009-09 --dry-run",
			"rerun p 2009-09", "rerun p 2009-09 --from 审核 --dry-run" })
	void plainWordsMakeTheSameCommand(String line) throws Exception {
		String[] arguments = line.split(" ");
		PlainCommand.Made made = PlainCommand.of(arguments, NEVER, Caller.here());
		assertThat(made).as("plain").isNotNull();
		Huizong root = Huizong.root(NEVER, Caller.here());
		CommandLine.ParseResult parsed = Huizong.line(arguments, root).parseArgs(arguments);
		assertThat(fields(made.command())).isEqualTo(fields(parsed.subcommand().commandSpec().userObject()))
			.isNotEmpty();
		assertThat(fields(made.root())).isEqualTo(fields(root)).hasSize(6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "status", "status p q", "status p --help", "status -h p", "status p --unknown",
			"status p --json --json", "status p --json=x", "status p --lang de", "status p --lang", "status p --home=",
			"status @file", "status p --home --json", "findings p 2009-09 --severity error",
			"findings p 2009-09 --unit -x", "findings p 2009-09 --un 上高", "log p 2009-09 --attempt 2", "audit --last 3",
			"audit --csv x", "users add a", "schedule add p c", "diff p 2009-09 上高 1 2", "run p",
			"run p 2009-09 2009-10", "run p 2009-09 --dry", "retry p 2009-09 --from validate", "rerun p 2009-09 --from",
			"status -- p", "statu p", "help status", "--version" })
	void theRestIsLeftToTheParser(String line) {
		assertThat(PlainCommand.of(line.split(" "), NEVER, Caller.here())).isNull();
	}

	@Test
	void everyPlainCommandIsOneOfTheCommands() {
		List<String> names = new ArrayList<>();
		Commands.ALL.forEach((command) -> names.add(Commands.name(command)));
		for (PlainCommand command : PlainCommand.values()) {
			assertThat(names).contains(command.name().toLowerCase(java.util.Locale.ROOT));
		}
	}

	/** Names and values, of what lies in them too, but for who asked. */
	private static List<String> fields(Object object) throws IllegalAccessException {
		List<String> fields = new ArrayList<>();
		for (Field field : object.getClass().getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers()) && field.getType() != CommandLine.Model.CommandSpec.class) {
				field.setAccessible(true);
				Object value = field.get(object);
				if (value instanceof MonthArgument || value instanceof DryRun) {
					fields.addAll(fields(value));
				}
				else {
					boolean same = value instanceof Huizong || value instanceof Caller
							|| value instanceof ConfigurableApplicationContext;
					fields.add(field.getName() + "=" + (same ? "there" : value));
				}
			}
		}
		return fields;
	}

}
