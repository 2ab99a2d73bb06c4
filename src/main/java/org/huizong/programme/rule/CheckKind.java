package org.huizong.programme.rule;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.huizong.programme.Check;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Text;

/**
 * A kind of check as declarations know it: what it is called, which keys it has, how it
 * is read, and how the rules' document says what it does.
 *
 * @param type the record; its name in lower case with hyphens is what {@code kind} says
 */
public record CheckKind<C extends Check>(Class<C> type, Keys keys, Function<CheckSource, C> reader,
		BiFunction<C, StatisticalProgramme, Text> words) {

	String name() {
		return Kebab.of(this.type);
	}

	/** What the check does, in a sentence. */
	Text words(Check check, StatisticalProgramme programme) {
		return this.words.apply(this.type.cast(check), programme);
	}

}
