package org.huizong.console.door;

import java.security.Principal;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import org.huizong.console.shared.Wording;
import org.huizong.people.Accounts;
import org.huizong.people.ApiTokens;
import org.huizong.people.FirstAdministrator;
import org.huizong.statistics.Role;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in, the first administrator, one's own password and tokens. */
@Screen
class DoorScreen {

	private final FirstAdministrator first;

	private final Accounts accounts;

	private final ApiTokens tokens;

	private final Wording wording;

	private final Clock clock;

	DoorScreen(FirstAdministrator first, Accounts accounts, ApiTokens tokens, Wording wording, Clock clock) {
		this.clock = clock;
		this.first = first;
		this.accounts = accounts;
		this.tokens = tokens;
		this.wording = wording;
	}

	@GetMapping("/login")
	@Open(because = "one signs in here")
	String login() {
		return this.first.needed() ? "redirect:/setup" : "login";
	}

	@GetMapping("/setup")
	@Open(because = "there is nobody yet who could sign in")
	String setup() {
		return this.first.needed() ? "setup" : "redirect:/login";
	}

	@PostMapping("/setup")
	@Open(because = "the word in the server's own file is asked for")
	String setUp(@RequestParam String token, @RequestParam String name, @RequestParam String password,
			RedirectAttributes flash) {
		this.first.setUp(token, name, password);
		flash.addFlashAttribute("done", this.wording.of("管理员账号已建立，请登录。", "The administrator has been added; sign in."));
		return "redirect:/login";
	}

	@GetMapping("/me")
	@Needs(Role.VIEWER)
	String me(Principal who, Model model) {
		model.addAttribute("person", this.accounts.find(who.getName()).orElseThrow());
		model.addAttribute("tokens", this.tokens.of(who.getName()));
		model.addAttribute("now", this.clock.instant());
		return "me";
	}

	@PostMapping("/me/password")
	@Needs(Role.VIEWER)
	String password(Principal who, @RequestParam String old, @RequestParam String password,
			HttpServletRequest request) {
		this.accounts.changePassword(who.getName(), old, password);
		request.getSession().invalidate();
		return "redirect:/login?changed";
	}

	@PostMapping("/me/tokens")
	@Needs(Role.VIEWER)
	String token(Principal who, @RequestParam String label, @RequestParam Role role, @RequestParam int days,
			RedirectAttributes flash) {
		flash.addFlashAttribute("secret", this.tokens.create(who.getName(), who.getName(), label, role, days).secret());
		return "redirect:/me";
	}

	@PostMapping("/me/tokens/revoke")
	@Needs(Role.VIEWER)
	String revoke(Principal who, @RequestParam int number) {
		this.tokens.revoke(who.getName(), who.getName(), number);
		return "redirect:/me";
	}

}
