package org.huizong.staging;

import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.Dialect;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Months staged before keys were folded are compared like those staged since. */
class StagedKeysTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private final JdbcTemplate jdbc = MigratedDatabase.of(OfficeDatabase.H2);

	private final StagingTable table = new StagingTable(PROGRAMME.code(), PROGRAMME.form("projects"));

	@Test
	void fillsTheKeysOfRowsStagedBefore() {
		StagingStore store = new StagingStore(this.jdbc, Dialect.H2);
		store.prepare(PROGRAMME);
		stage("GA2007-002", "ｇａ２００７－００２", null);
		older();
		store.prepare(PROGRAMME);
		assertThat(keys()).containsExactly("GA2007-002", "GA2007-002", null);
	}

	@Test
	void fillsThemAgainWhereFillingWasCutOff() {
		StagingStore store = new StagingStore(this.jdbc, Dialect.H2);
		store.prepare(PROGRAMME);
		stage("ga-1");
		older();
		this.jdbc.execute("ALTER TABLE " + this.table.name() + " ADD COLUMN \"hz_fill_项目编号\" VARCHAR(2000)");
		store.prepare(PROGRAMME);
		assertThat(keys()).containsExactly("GA-1");
	}

	private void stage(String... numbers) {
		for (String number : numbers) {
			this.jdbc.update(this.table.insert(),
					this.table
						.values(List.of("2009-08", "360983", "f", "h", "s", 5, "DATA"),
								(column) -> column.equals("项目编号") ? number : null)
						.toArray());
		}
	}

	/** The table as it was before. */
	private void older() {
		this.jdbc.execute("ALTER TABLE " + this.table.name() + " DROP COLUMN \"hz_key_项目编号\"");
	}

	private List<String> keys() {
		return this.jdbc.queryForList("SELECT \"hz_key_项目编号\" FROM " + this.table.name() + " ORDER BY _ROWID_",
				String.class);
	}

}
