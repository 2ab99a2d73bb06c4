package org.huizong.story;

import java.lang.reflect.Field;
import java.util.function.Supplier;

import org.huizong.office.ProgramVersion;

import org.springframework.context.ConfigurableApplicationContext;

/** Lets an application take itself for another version or build of the program. */
final class AnotherProgram {

	private AnotherProgram() {
	}

	static void pretend(ConfigurableApplicationContext context, String number, String build)
			throws ReflectiveOperationException {
		ProgramVersion version = context.getBean(ProgramVersion.class);
		set(version, "number", number);
		set(version, "build", (Supplier<String>) () -> build);
	}

	private static void set(ProgramVersion version, String name, Object value) throws ReflectiveOperationException {
		Field field = ProgramVersion.class.getDeclaredField(name);
		field.setAccessible(true);
		field.set(version, value);
	}

}
