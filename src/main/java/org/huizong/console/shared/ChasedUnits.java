package org.huizong.console.shared;

import java.util.List;

import org.huizong.chase.Chasing;
import org.huizong.inbox.Units;
import org.huizong.office.Scope;
import org.huizong.statistics.Chase;
import org.huizong.statistics.Reminder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The chasing list with names and with who was reminded before. */
@Component
@ConditionalOnWebApplication
public class ChasedUnits {

	private final Chasing chasing;

	private final Units units;

	ChasedUnits(Chasing chasing, Units units) {
		this.chasing = chasing;
		this.units = units;
	}

	/** Who is to be reminded today, in code-list order. */
	public List<Chased> of(Scope scope) {
		List<Chase> past = this.chasing.past(scope);
		return this.chasing.list(scope, null)
			.stream()
			.map((one) -> new Chased(this.units.name(scope, one.unit()), one,
					past.stream().filter((chase) -> chase.unit().equals(one.unit())).toList()))
			.toList();
	}

	/** A unit to be reminded, with every time that it was. */
	public record Chased(String name, Reminder reminder, List<Chase> chases) {
	}

}
