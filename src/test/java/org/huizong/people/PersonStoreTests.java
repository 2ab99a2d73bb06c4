package org.huizong.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.huizong.statistics.Role;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class PersonStoreTests {

	@Parameter
	private OfficeDatabase database;

	private static final Instant NINE = Instant.parse("2009-02-11T01:00:00Z");

	private static final Instant QUARTER_PAST = NINE.plusSeconds(900);

	private PersonStore people;

	@BeforeEach
	void open() throws Exception {
		this.people = new PersonStore(MigratedDatabase.of(this.database));
		this.people.add(Person.fresh("wang", Role.OPERATOR, true, "li", NINE), "hash");
	}

	@Test
	void fifthTryLocksAndTheSixthIsNotTaken() {
		for (int i = 1; i <= 5; i++) {
			assertThat(takeTry(NINE)).as("try %d", i).isTrue();
		}
		assertThat(takeTry(NINE)).isFalse();
		assertThat(this.people.find("wang").orElseThrow().lockedUntil()).isEqualTo(QUARTER_PAST);
	}

	@Test
	void lockEndsAndTriesCountAnew() {
		for (int i = 1; i <= 5; i++) {
			takeTry(NINE);
		}
		assertThat(takeTry(QUARTER_PAST.minusMillis(1))).isFalse();
		for (int i = 1; i <= 5; i++) {
			assertThat(takeTry(QUARTER_PAST)).as("try %d", i).isTrue();
		}
		assertThat(takeTry(QUARTER_PAST)).isFalse();
	}

	@Test
	void fortyTriesAtOnceAreFive() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Callable<Boolean>> tries = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			tries.add(() -> takeTry(NINE));
		}
		int taken = 0;
		for (Future<Boolean> one : threads.invokeAll(tries)) {
			taken += one.get() ? 1 : 0;
		}
		threads.shutdownNow();
		assertThat(taken).isEqualTo(5);
	}

	private boolean takeTry(Instant at) {
		return this.people.takeTry("wang", at, 5, at.plusSeconds(900));
	}

}
