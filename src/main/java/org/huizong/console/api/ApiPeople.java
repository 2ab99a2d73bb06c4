package org.huizong.console.api;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.people.Accounts;
import org.huizong.people.ApiToken;
import org.huizong.people.ApiTokens;
import org.huizong.people.Person;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** People, what each may do, and their keys. */
@ApiCalls
class ApiPeople {

	private static final String PERSON = "/people/{name}";

	private final Accounts accounts;

	private final ApiTokens tokens;

	ApiPeople(Accounts accounts, ApiTokens tokens) {
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@GetMapping("/people")
	@Needs(Role.ADMIN)
	@Does(zh = "账号；可按页取：page 从 1 起，每页 most 个", en = "everybody; a page of them with page, from 1, and most")
	List<Person> list(@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(defaultValue = "50") int most) {
		return (page != null) ? this.accounts.page(Math.max(1, page), Math.max(1, most)).entries()
				: this.accounts.people();
	}

	@PostMapping("/people")
	@Needs(Role.ADMIN)
	@Does(zh = "建账号，本人首次登录须改密码", en = "adds a person, who changes the password at the first visit")
	Person add(@RequestBody Added body, Principal who) {
		return this.accounts.create(who.getName(), body.name(), body.role(), body.password());
	}

	@PostMapping(PERSON + "/role")
	@Needs(Role.ADMIN)
	@Does(zh = "改权限", en = "changes a role")
	Person role(@PathVariable String name, @RequestBody Given body, Principal who) {
		return this.accounts.changeRole(who.getName(), name, body.role());
	}

	@PostMapping(PERSON + "/disable")
	@Needs(Role.ADMIN)
	@Does(zh = "停用账号", en = "keeps a person out")
	Person disable(@PathVariable String name, Principal who) {
		return this.accounts.disable(who.getName(), name);
	}

	@PostMapping(PERSON + "/enable")
	@Needs(Role.ADMIN)
	@Does(zh = "启用账号", en = "lets a person in again")
	Person enable(@PathVariable String name, Principal who) {
		return this.accounts.enable(who.getName(), name);
	}

	@PostMapping(PERSON + "/unlock")
	@Needs(Role.ADMIN)
	@Does(zh = "解除锁定", en = "ends a lock-out")
	Person unlock(@PathVariable String name, Principal who) {
		return this.accounts.unlock(who.getName(), name);
	}

	@PostMapping(PERSON + "/password")
	@Needs(Role.ADMIN)
	@Does(zh = "重设密码，本人下次登录须修改", en = "sets a password, which is changed at the next visit")
	Person password(@PathVariable String name, @RequestBody Secret body, Principal who) {
		return this.accounts.setPassword(who.getName(), name, body.password());
	}

	@GetMapping(PERSON + "/tokens")
	@Needs(Role.ADMIN)
	@Does(zh = "一个人的接口密钥（不含密钥本身）", en = "a person's keys, without their secrets")
	List<ApiToken> tokens(@PathVariable String name, @RequestParam(required = false) @Nullable Integer page,
			@RequestParam(defaultValue = "50") int most) {
		return this.tokens.page(name, page, most);
	}

	@DeleteMapping(PERSON + "/tokens/{number}")
	@Needs(Role.ADMIN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Does(zh = "撤销一个人的接口密钥", en = "ends a person's key")
	void revoke(@PathVariable String name, @PathVariable int number, Principal who) {
		this.tokens.revoke(who.getName(), name, number);
	}

	/** Somebody new. */
	record Added(String name, Role role, String password) {
	}

	/** What somebody may do from now on. */
	record Given(Role role) {
	}

	/** A first password. */
	record Secret(String password) {
	}

}
