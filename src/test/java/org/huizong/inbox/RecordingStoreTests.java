package org.huizong.inbox;

import java.util.List;
import java.util.Random;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Recordings come back whole, to the reader that made them or to anybody. */
class RecordingStoreTests {

	private static final Scope SEPTEMBER = new Scope("open-economy", new ReferencePeriod(2009, 9));

	private static final String CONTENT = "a".repeat(64);

	private static final String READER = "1".repeat(64);

	private static final String OTHER = "2".repeat(64);

	private final JdbcTemplate jdbc = MigratedDatabase.of(OfficeDatabase.H2);

	private final RecordingStore store = new RecordingStore(this.jdbc);

	@Test
	void comesBackWholeHoweverLong() {
		byte[] recording = new byte[1_234_567];
		new Random(7).nextBytes(recording);
		this.store.keep(CONTENT, READER, recording);
		assertThat(this.store.find(CONTENT, READER))
			.hasValueSatisfying((found) -> assertThat(found).isEqualTo(recording));
		assertThat(this.store.find(CONTENT)).hasValueSatisfying((found) -> assertThat(found).isEqualTo(recording));
		assertThat(this.store.find("b".repeat(64))).isEmpty();
	}

	@Test
	void knowsWhoMadeIt() {
		this.store.keep(CONTENT, READER, new byte[] { 1 });
		assertThat(this.store.holds(CONTENT, READER)).isTrue();
		assertThat(this.store.holds(CONTENT, OTHER)).isFalse();
		assertThat(this.store.find(CONTENT, OTHER)).isEmpty();
		this.store.keep(CONTENT, OTHER, new byte[0]);
		assertThat(this.store.holds(CONTENT, READER)).isFalse();
		assertThat(this.store.holds(CONTENT)).isTrue();
		assertThat(this.store.find(CONTENT)).hasValueSatisfying((found) -> assertThat(found).isEmpty());
	}

	/** A flipped bit must not become a figure. */
	@Test
	void damagedOneIsAsIfItWereNot() {
		byte[] recording = { 1, 2, 3, 4, 5 };
		this.store.keep(CONTENT, READER, recording);
		byte[] kept = this.jdbc.queryForObject("SELECT part FROM recorded_return", byte[].class);
		for (int bit = 0; bit < 8 * kept.length; bit++) {
			byte[] damaged = kept.clone();
			damaged[bit / 8] ^= (byte) (1 << (bit % 8));
			this.jdbc.update("UPDATE recorded_return SET part = ?", (Object) damaged);
			assertThat(this.store.find(CONTENT, READER)).as("bit " + bit).isEmpty();
			assertThat(this.store.find(CONTENT)).isEmpty();
		}
		this.jdbc.update("UPDATE recorded_return SET part = ?", (Object) kept);
		assertThat(this.store.find(CONTENT)).hasValueSatisfying((found) -> assertThat(found).isEqualTo(recording));
		this.jdbc.update("UPDATE recorded_return SET sha256 = ?", "b".repeat(64));
		assertThat(this.store.find("b".repeat(64))).as("of another file").isEmpty();
	}

	@Test
	void forgetsWhatTheLastInventoryFound() {
		this.store.keep(CONTENT, READER, new byte[] { 1 });
		this.store.keep("b".repeat(64), READER, new byte[] { 2 });
		new InboxStore(this.jdbc).replace(SEPTEMBER, List
			.of(new InboxStore.Entry(new ReceivedFile("2009-09/a.xlsx", CONTENT, 1), "360923", List.of("projects"))));
		this.store.forget(SEPTEMBER);
		assertThat(this.store.holds(CONTENT)).isFalse();
		assertThat(this.store.holds("b".repeat(64))).isTrue();
	}

}
