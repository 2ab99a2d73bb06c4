package org.huizong.notify;

import java.time.Instant;
import java.util.List;

import org.huizong.programme.predicate.Dialect;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What people were told, in either database. */
class NoticeStoreTests {

	private static final Instant NINE = Instant.parse("2009-02-11T01:00:00Z");

	@ParameterizedTest
	@EnumSource(OfficeDatabase.class)
	void noticesAreNumberedAndMattersOpenOnce(OfficeDatabase database) {
		JdbcTemplate jdbc = MigratedDatabase.of(database);
		NoticeStore notices = new NoticeStore(jdbc, Dialect.valueOf(database.name()));
		Notice first = notices.add("m", Notice.Kind.BLOCKED, "一", "甲", NINE);
		Notice second = notices.add("m", Notice.Kind.CLEAR, "二", "乙", NINE);
		assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
		assertThat(notices.last(1)).containsExactly(second);
		assertThat(notices.open("m", "a", NINE)).isTrue();
		assertThat(notices.open("m", "a", NINE)).isFalse();
		assertThat(notices.open("m", "b", NINE)).isTrue();
		assertThat(notices.close("m")).isTrue();
		assertThat(notices.close("m")).isFalse();
		NoticeStore.Delivery failed = new NoticeStore.Delivery(1, "mail", NoticeStore.Delivery.State.FAILED, NINE, "no",
				1);
		notices.delivered(failed);
		assertThat(notices.failed(2, NINE.plusSeconds(1))).containsExactly(failed);
		assertThat(notices.deliveries(1)).containsExactly(failed);
	}

}
