package org.huizong.console.api;

import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.shared.Months;
import org.huizong.statistics.Role;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what. */
@ApiCalls
class ApiAudit {

	private static final int MOST = 1000;

	private final AuditTrail audit;

	ApiAudit(AuditTrail audit) {
		this.audit = audit;
	}

	@GetMapping("/audit")
	@Needs(Role.ADMIN)
	@Does(zh = "操作记录，新的在前；before 只要编号更小的，last 至多 1000",
			en = "the trail, newest first; before: only lower numbers; last: at most 1000")
	List<AuditEntry> list(@RequestParam(required = false) @Nullable String who,
			@RequestParam(required = false) @Nullable String what,
			@RequestParam(required = false) @Nullable String programme,
			@RequestParam(required = false) @Nullable String month,
			@RequestParam(required = false) @Nullable Long before, @RequestParam(defaultValue = "200") int last) {
		return this.audit.list(new AuditStore.Query(who, what, programme, (month != null) ? Months.period(month) : null,
				(before != null) ? before : Long.MAX_VALUE), Math.min(last, MOST));
	}

	@GetMapping("/audit/verdict")
	@Needs(Role.ADMIN)
	@Does(zh = "查验操作记录是否完整", en = "whether the trail is whole")
	AuditTrail.Verdict verify() {
		return this.audit.verify();
	}

}
