package org.huizong.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.office.Amounts;
import org.huizong.office.Scope;
import org.huizong.office.SourceText;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.figure.RegisterGroup;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The campaign in force and the registers' breakdowns, by vintage. */
@Repository
public class RegisterStore {

	private static final String KEY = " WHERE programme = ? AND period = ? AND vintage = ?";

	private final JdbcTemplate jdbc;

	RegisterStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces what was aggregated of a vintage. */
	@Transactional
	public void replace(Vintage vintage, Optional<Campaign> campaign, List<RegisterGroup> groups) {
		Scope scope = new Scope(vintage.programme(), vintage.period());
		this.jdbc.update("DELETE FROM campaign" + KEY, scope.key(vintage.number()));
		this.jdbc.update("DELETE FROM register_group" + KEY, scope.key(vintage.number()));
		campaign.ifPresent((one) -> this.jdbc.update("INSERT INTO campaign VALUES (?, ?, ?, ?, ?, ?, ?)", scope.key(
				vintage.number(), one.name(), one.firstDay(), one.lastDay(), SourceText.write(List.of(one.source())))));
		List<Object[]> lines = new ArrayList<>();
		for (RegisterGroup group : groups) {
			lines.add(scope.key(vintage.number(), lines.size(), group.report(), group.label(), group.count(),
					group.amount(), group.countShare(), group.amountShare()));
		}
		this.jdbc.batchUpdate("INSERT INTO register_group VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines);
	}

	public Optional<Campaign> campaign(Vintage vintage) {
		return this.jdbc.query("SELECT * FROM campaign" + KEY,
				(result, number) -> new Campaign(result.getString("name"), result.getDate("first_day").toLocalDate(),
						result.getDate("last_day").toLocalDate(), SourceText.read(result.getString("sources")).get(0)),
				new Scope(vintage.programme(), vintage.period()).key(vintage.number()))
			.stream()
			.findFirst();
	}

	public List<RegisterGroup> groups(Vintage vintage) {
		return this.jdbc.query("SELECT * FROM register_group" + KEY + " ORDER BY place",
				(result, number) -> new RegisterGroup(result.getString("report"), result.getString("label"),
						result.getLong("cases"), Amounts.read(result, "amount"), Amounts.read(result, "cases_share"),
						Amounts.read(result, "amount_share")),
				new Scope(vintage.programme(), vintage.period()).key(vintage.number()));
	}

}
