package org.huizong.inbox;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file was found to be holds for its content, its place and what read it. */
class IdentificationStoreTests {

	private static final Scope SEPTEMBER = new Scope("open-economy", new ReferencePeriod(2009, 9));

	private static final Scope OCTOBER = new Scope("open-economy", new ReferencePeriod(2009, 10));

	private static final ReceivedFile FILE = new ReceivedFile("2009-09/a.xlsx", "a".repeat(64), 1);

	private static final ReceivedFile CORRECTED = new ReceivedFile("2009-09/a.xlsx", "b".repeat(64), 1);

	private static final String BASIS = "1".repeat(64);

	private static final String OTHER_BASIS = "2".repeat(64);

	private final JdbcTemplate jdbc = MigratedDatabase.of(OfficeDatabase.H2);

	private final IdentificationStore store = new IdentificationStore(this.jdbc);

	@Test
	void knowsTheSameContentReadByTheSame() {
		this.store.keep(SEPTEMBER, FILE, BASIS, "found");
		assertThat(this.store.find(SEPTEMBER, FILE, BASIS)).contains("found");
		assertThat(this.store.find(OCTOBER, FILE, BASIS)).isEmpty();
	}

	@Test
	void doesNotKnowACorrectedFileNorAnotherDeclaration() {
		this.store.keep(SEPTEMBER, FILE, BASIS, "found");
		assertThat(this.store.find(SEPTEMBER, CORRECTED, BASIS)).isEmpty();
		assertThat(this.store.find(SEPTEMBER, FILE, OTHER_BASIS)).isEmpty();
	}

	@Test
	void keepsTheLastOfAPath() {
		this.store.keep(SEPTEMBER, FILE, BASIS, "found");
		this.store.keep(SEPTEMBER, CORRECTED, BASIS, "found again");
		assertThat(this.store.find(SEPTEMBER, FILE, BASIS)).isEmpty();
		assertThat(this.store.find(SEPTEMBER, CORRECTED, BASIS)).contains("found again");
	}

	/** A flipped bit must not give a return to another unit. */
	@Test
	void damagedOneIsAsIfItWereNot() {
		this.store.keep(SEPTEMBER, FILE, BASIS, "{\"unit\":\"360972\"}");
		this.jdbc.update("UPDATE identified_return SET found = REPLACE(found, '360972', '360973')");
		assertThat(this.store.find(SEPTEMBER, FILE, BASIS)).isEmpty();
		this.jdbc.update("UPDATE identified_return SET found = ''");
		assertThat(this.store.find(SEPTEMBER, FILE, BASIS)).isEmpty();
		this.store.keep(SEPTEMBER, FILE, BASIS, "found");
		this.jdbc.update("UPDATE identified_return SET path = 'b.xlsx'");
		assertThat(this.store.find(SEPTEMBER, new ReceivedFile("b.xlsx", FILE.sha256(), FILE.size()), BASIS)).isEmpty();
	}

	@Test
	void forgetsAFolder() {
		this.store.keep(SEPTEMBER, FILE, BASIS, "found");
		this.store.keep(OCTOBER, FILE, BASIS, "found");
		this.store.forget(SEPTEMBER);
		assertThat(this.store.find(SEPTEMBER, FILE, BASIS)).isEmpty();
		assertThat(this.store.find(OCTOBER, FILE, BASIS)).contains("found");
	}

	@Test
	void doesNotKeepWhatIsTooLong() {
		this.store.keep(SEPTEMBER, FILE, BASIS, "x".repeat(100_001));
		assertThat(this.store.find(SEPTEMBER, FILE, BASIS)).isEmpty();
	}

}
