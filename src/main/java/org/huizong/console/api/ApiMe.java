package org.huizong.console.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.door.TokenFilter;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.people.Accounts;
import org.huizong.people.ApiToken;
import org.huizong.people.ApiTokens;
import org.huizong.people.Person;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One's own account and keys. A key makes no key that may more or holds longer. */
@ApiCalls
class ApiMe {

	private final Accounts accounts;

	private final ApiTokens tokens;

	private final Clock clock;

	ApiMe(Accounts accounts, ApiTokens tokens, Clock clock) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping("/me")
	@Needs(Role.VIEWER)
	@Does(zh = "我的账号", en = "one's own account")
	Person me(@AuthenticationPrincipal TokenFilter.Caller who) {
		return this.accounts.find(who.getName()).orElseThrow();
	}

	@PostMapping("/me/password")
	@Needs(Role.VIEWER)
	@Does(zh = "修改自己的密码", en = "changes one's own password")
	Person password(@RequestBody Passwords body, @AuthenticationPrincipal TokenFilter.Caller who) {
		return this.accounts.changePassword(who.getName(), body.old(), body.password());
	}

	@GetMapping("/me/tokens")
	@Needs(Role.VIEWER)
	@Does(zh = "我的接口密钥（不含密钥本身）", en = "one's own keys, without their secrets")
	List<ApiToken> tokens(@AuthenticationPrincipal TokenFilter.Caller who,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam(defaultValue = "50") int most) {
		return this.tokens.page(who.getName(), page, most);
	}

	@PostMapping("/me/tokens")
	@Needs(Role.VIEWER)
	@Does(zh = "发接口密钥，只显示这一次；权限和期限不超过所用的密钥",
			en = "makes a key, shown this once, that may and holds no more than the one used")
	ApiTokens.Made make(@RequestBody Wanted body, @AuthenticationPrincipal TokenFilter.Caller who) {
		long left = Duration.between(this.clock.instant(), who.token().expiresAt()).toDays();
		if (!who.role().may(body.role()) || body.days() > left) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "用密钥发的密钥，权限和期限不能超过它自己；请在控制台里发。",
					"A key makes no key that may more or holds longer than itself. Make it at the console.");
		}
		return this.tokens.create(who.getName(), who.getName(), body.label(), body.role(), body.days());
	}

	@DeleteMapping("/me/tokens/{number}")
	@Needs(Role.VIEWER)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Does(zh = "撤销自己的接口密钥", en = "ends one's own key")
	void revoke(@PathVariable int number, @AuthenticationPrincipal TokenFilter.Caller who) {
		this.tokens.revoke(who.getName(), who.getName(), number);
	}

	/** The old and the new. */
	record Passwords(String old, String password) {
	}

	/** A key to make. */
	record Wanted(String label, Role role, int days) {
	}

}
