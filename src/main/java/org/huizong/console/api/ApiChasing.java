package org.huizong.console.api;

import java.security.Principal;
import java.util.List;

import org.huizong.chase.Chasing;
import org.huizong.console.door.Needs;
import org.huizong.console.shared.ChasedUnits;
import org.huizong.console.shared.Months;
import org.huizong.office.Scope;
import org.huizong.statistics.Chase;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Who has not reported, and who was reminded of it. */
@ApiCalls
class ApiChasing {

	private final ChasedUnits chased;

	private final Chasing chasing;

	ApiChasing(ChasedUnits chased, Chasing chasing) {
		this.chased = chased;
		this.chasing = chasing;
	}

	@GetMapping(ApiCalls.MONTH + "/reminders")
	@Needs(Role.VIEWER)
	@Does(zh = "未报的单位、催报文字，催过没有", en = "units that have not reported, the letter, and whether they were reminded")
	List<ChasedUnits.Chased> list(@PathVariable String programme, @PathVariable String month) {
		return this.chased.of(Months.scope(programme, month));
	}

	@PostMapping(ApiCalls.MONTH + "/reminders")
	@Needs(Role.OPERATOR)
	@Does(zh = "记下催过的单位；不写单位则为名单上的全部", en = "keeps that units were reminded; all on the list unless units are named")
	List<Chase> record(@PathVariable String programme, @PathVariable String month, @RequestBody Reminded body,
			Principal who) {
		Scope scope = Months.scope(programme, month);
		return this.chasing.record(scope, (body.units() != null) ? body.units() : List.of(), who.getName(),
				(body.note() != null) ? body.note() : "");
	}

	/** Which units, and in what way. */
	record Reminded(@Nullable List<String> units, @Nullable String note) {
	}

}
