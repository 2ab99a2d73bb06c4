package org.huizong.console;

import java.security.Principal;
import java.time.Clock;

import org.huizong.batch.Accounts;
import org.huizong.batch.AuditTrail;
import org.huizong.batch.Deed;
import org.huizong.statistics.Role;
import org.huizong.store.AuditStore;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 人员、审计: who may do what, and who did what. */
@Screen
class PeopleScreen {

	private static final int PAGE = 200;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final Clock clock;

	PeopleScreen(Accounts accounts, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/people")
	@Needs(Role.ADMIN)
	String people(Model model) {
		model.addAttribute("people", this.accounts.people());
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("roles", Role.values());
		return "people";
	}

	@PostMapping("/people")
	@Needs(Role.ADMIN)
	String add(@RequestParam String name, @RequestParam Role role, @RequestParam String password, Principal who) {
		this.accounts.create(who.getName(), name, role, password);
		return "redirect:/people";
	}

	@PostMapping("/people/role")
	@Needs(Role.ADMIN)
	String role(@RequestParam String name, @RequestParam Role role, Principal who) {
		this.accounts.changeRole(who.getName(), name, role);
		return "redirect:/people";
	}

	@PostMapping("/people/disable")
	@Needs(Role.ADMIN)
	String disable(@RequestParam String name, Principal who) {
		this.accounts.disable(who.getName(), name);
		return "redirect:/people";
	}

	@PostMapping("/people/enable")
	@Needs(Role.ADMIN)
	String enable(@RequestParam String name, Principal who) {
		this.accounts.enable(who.getName(), name);
		return "redirect:/people";
	}

	@PostMapping("/people/unlock")
	@Needs(Role.ADMIN)
	String unlock(@RequestParam String name, Principal who) {
		this.accounts.unlock(who.getName(), name);
		return "redirect:/people";
	}

	@PostMapping("/people/password")
	@Needs(Role.ADMIN)
	String password(@RequestParam String name, @RequestParam String password, Principal who) {
		this.accounts.setPassword(who.getName(), name, password);
		return "redirect:/people";
	}

	@GetMapping("/audit")
	@Needs(Role.ADMIN)
	String audit(@RequestParam(required = false) @Nullable String who,
			@RequestParam(required = false) @Nullable String what,
			@RequestParam(required = false) @Nullable Long before, @RequestParam(defaultValue = "false") boolean verify,
			Model model) {
		model.addAttribute("entries", this.audit.list(
				new AuditStore.Query(blank(who), blank(what), null, null, (before != null) ? before : Long.MAX_VALUE),
				PAGE));
		model.addAttribute("deeds", Deed.values());
		model.addAttribute("page", PAGE);
		if (verify) {
			model.addAttribute("verdict", this.audit.verify());
		}
		return "audit";
	}

	private static @Nullable String blank(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
