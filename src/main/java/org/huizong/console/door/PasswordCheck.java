package org.huizong.console.door;

import java.util.List;

import org.huizong.people.Accounts;
import org.huizong.people.Person;
import org.huizong.people.SignIn;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Asks the accounts whether name and password belong together. */
@Component
@ConditionalOnWebApplication
class PasswordCheck implements AuthenticationProvider {

	private final Accounts accounts;

	private final AddressDelays delays;

	PasswordCheck(Accounts accounts, AddressDelays delays) {
		this.accounts = accounts;
		this.delays = delays;
	}

	@Override
	public Authentication authenticate(Authentication asked) {
		String address = (asked.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (this.delays.waiting(address)) {
			throw new TooSoonException();
		}
		SignIn answer = this.accounts.authenticate(asked.getName(), String.valueOf(asked.getCredentials()));
		if (answer instanceof SignIn.Accepted accepted) {
			return token(accepted.person());
		}
		this.delays.failed(address);
		if (answer instanceof SignIn.Refused refused && refused.reason() == SignIn.Reason.LOCKED) {
			throw new LockedException("locked");
		}
		throw new BadCredentialsException("refused");
	}

	static Authentication token(Person person) {
		return UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(person), null,
				List.of(new SimpleGrantedAuthority(RoleGate.PREFIX + person.role().name())));
	}

	/** From that address too many passwords were wrong. */
	static final class TooSoonException extends AuthenticationException {

		TooSoonException() {
			super("too soon");
		}

	}

	@Override
	public boolean supports(@Nullable Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.equals(authentication);
	}

}
