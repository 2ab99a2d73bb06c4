package org.huizong.console.page;

import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Confirmation;
import org.huizong.console.shared.Wording;
import org.huizong.office.Page;
import org.huizong.people.Accounts;
import org.huizong.people.ApiToken;
import org.huizong.people.ApiTokens;
import org.huizong.people.Person;
import org.huizong.statistics.Role;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员: who may do what. What keeps somebody out or from something is asked twice. */
@Screen
@RequestMapping("/people")
class PeopleScreen {

	/** People on a page. */
	private static final int PAGE = 50;

	private static final String BACK = "redirect:/people";

	private final Accounts accounts;

	private final ApiTokens tokens;

	private final Confirmations confirmations;

	private final Wording wording;

	private final Clock clock;

	PeopleScreen(Accounts accounts, ApiTokens tokens, Confirmations confirmations, Wording wording, Clock clock) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.confirmations = confirmations;
		this.wording = wording;
		this.clock = clock;
	}

	@GetMapping
	@Needs(Role.ADMIN)
	String people(@RequestParam(defaultValue = "1") int page, Model model) {
		Page<Person> shown = this.accounts.page(Math.max(1, page), PAGE);
		List<Person> people = shown.entries();
		Map<String, List<ApiToken>> keys = new LinkedHashMap<>();
		people.forEach((one) -> keys.put(one.name(), new ArrayList<>()));
		this.tokens.of(keys.keySet()).forEach((key) -> keys.get(key.person()).add(key));
		model.addAttribute("people", people);
		model.addAttribute("page", shown);
		model.addAttribute("keys", keys);
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("roles", Role.values());
		return "people";
	}

	@PostMapping
	@Needs(Role.ADMIN)
	String add(@RequestParam String name, @RequestParam Role role, @RequestParam String password, Principal who,
			RedirectAttributes flash) {
		return done(this.accounts.create(who.getName(), name, role, password), flash);
	}

	@PostMapping("/role")
	@Needs(Role.ADMIN)
	String role(@RequestParam String name, @RequestParam Role role, @RequestParam(defaultValue = "false") boolean sure,
			Principal who, Model model, RedirectAttributes flash) {
		boolean less = this.accounts.find(name).filter((one) -> !role.may(one.role())).isPresent();
		if (less && !sure) {
			model.addAttribute("asked", this.confirmations.demotion(name, role));
			return Confirmation.VIEW;
		}
		return done(this.accounts.changeRole(who.getName(), name, role), flash);
	}

	@PostMapping("/disable")
	@Needs(Role.ADMIN)
	String disable(@RequestParam String name, @RequestParam(defaultValue = "false") boolean sure, Principal who,
			Model model, RedirectAttributes flash) {
		if (!sure) {
			model.addAttribute("asked", this.confirmations.disabling(name));
			return Confirmation.VIEW;
		}
		return done(this.accounts.disable(who.getName(), name), flash);
	}

	@PostMapping("/enable")
	@Needs(Role.ADMIN)
	String enable(@RequestParam String name, Principal who, RedirectAttributes flash) {
		return done(this.accounts.enable(who.getName(), name), flash);
	}

	@PostMapping("/unlock")
	@Needs(Role.ADMIN)
	String unlock(@RequestParam String name, Principal who, RedirectAttributes flash) {
		return done(this.accounts.unlock(who.getName(), name), flash);
	}

	@PostMapping("/password")
	@Needs(Role.ADMIN)
	String password(@RequestParam String name, @RequestParam String password, Principal who, RedirectAttributes flash) {
		return done(this.accounts.setPassword(who.getName(), name, password), flash);
	}

	/** Ends another's key. */
	@PostMapping("/tokens/revoke")
	@Needs(Role.ADMIN)
	String revoke(@RequestParam String name, @RequestParam int number, Principal who, RedirectAttributes flash) {
		this.tokens.revoke(who.getName(), name, number);
		flash.addFlashAttribute("done", this.wording.of("已撤销 " + name + " 的第 " + number + " 号密钥。",
				"Key " + number + " of " + name + " is revoked."));
		return BACK;
	}

	private String done(Person person, RedirectAttributes flash) {
		flash.addFlashAttribute("done", this.wording.of("已保存：" + person.name() + "。", "Saved: " + person.name() + "."));
		return BACK;
	}

}
