package org.huizong.people;

import java.time.Instant;
import java.util.List;

import org.huizong.office.Scope;
import org.huizong.runs.RunRecordStore.Level;
import org.huizong.runs.RunRecordStore.Line;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.statistics.Text;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists that grow with use are cut by the database. */
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class ListPartsTests {

	private static final Scope MONTH = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Instant NINE = Instant.parse("2009-02-11T01:00:00Z");

	@Parameter
	private OfficeDatabase database;

	private JdbcTemplate jdbc;

	@BeforeEach
	void open() {
		this.jdbc = MigratedDatabase.of(this.database);
	}

	@Test
	void peopleByName() {
		PersonStore people = new PersonStore(this.jdbc);
		for (String name : List.of("wang", "li", "zhao")) {
			people.add(Person.fresh(name, Role.VIEWER, false, "li", NINE), "hash");
		}
		assertThat(people.part(0, 2)).extracting(Person::name).containsExactly("li", "wang");
		assertThat(people.part(2, 2)).extracting(Person::name).containsExactly("zhao");
		assertThat(people.count()).isEqualTo(3);
		ApiTokenStore keys = new ApiTokenStore(this.jdbc);
		for (int number = 1; number <= 3; number++) {
			keys.add("a" + number, key("wang", number));
		}
		keys.add("b", key("zhao", 1));
		assertThat(keys.part("wang", 1, 5)).extracting(ApiToken::number).containsExactly(2, 3);
		assertThat(keys.of(List.of("wang", "li"))).extracting(ApiToken::number).containsExactly(1, 2, 3);
		assertThat(keys.of(List.of())).isEmpty();
	}

	@Test
	void attemptsLastFirst() {
		RunStore runs = new RunStore(this.jdbc);
		for (int attempt = 1; attempt <= 3; attempt++) {
			runs.begin(MONTH, attempt, null, "王某", NINE);
		}
		assertThat(runs.last(MONTH, 2)).extracting(RunStore.Run::attempt).containsExactly(3, 2);
		assertThat(runs.find(MONTH, 2)).hasValueSatisfying((one) -> assertThat(one.attempt()).isEqualTo(2));
		assertThat(runs.find(MONTH, 4)).isEmpty();
	}

	@Test
	void linesOfALogAfterOneAndOfAStep() {
		RunRecordStore records = new RunRecordStore(this.jdbc);
		for (String step : new String[] { "collect", null, "validate", "collect" }) {
			records.say(MONTH, 1, step, NINE, Level.INFO, Text.same(String.valueOf(step)));
		}
		List<Line> all = records.log(MONTH, 1, null, 0, 9);
		assertThat(all).extracting(Line::step).containsExactly("collect", null, "validate", "collect");
		assertThat(records.log(MONTH, 1, null, all.get(0).number(), 2)).isEqualTo(all.subList(1, 3));
		assertThat(records.log(MONTH, 1, "collect", 0, 9)).containsExactly(all.get(0), all.get(3));
	}

	private static ApiToken key(String person, int number) {
		return new ApiToken(person, number, "试用", Role.VIEWER, NINE, NINE.plusSeconds(60), null, null);
	}

}
