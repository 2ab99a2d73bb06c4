package org.huizong.console.door;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.people.Accounts;
import org.huizong.people.Person;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a request through when its handler declares a role and the person has it now. A
 * handler that declares nothing is refused to everybody.
 */
public final class RoleGate implements HandlerInterceptor {

	static final String PREFIX = "ROLE_";

	/** Where a password is changed. */
	static final String OWN = "/me";

	private final Accounts accounts;

	public RoleGate(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, NoResourceFoundException {
		if (handler instanceof ResourceHttpRequestHandler) {
			return found(request);
		}
		if (!(handler instanceof HandlerMethod method)) {
			throw denied(request);
		}
		if (method.hasMethodAnnotation(Open.class) || ErrorController.class.isAssignableFrom(method.getBeanType())) {
			return true;
		}
		Needs needs = method.getMethodAnnotation(Needs.class);
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		Role role = (who != null) ? role(who) : null;
		if (role == null && who != null && who.getPrincipal() instanceof SignedIn) {
			request.getSession().invalidate();
			SessionEnded.answer(request, response);
			return false;
		}
		if (needs == null || role == null || !role.may(needs.value())) {
			throw denied(request);
		}
		return settled(who, request, response);
	}

	/**
	 * Whatever is no address of ours is looked for among the files, and never changed.
	 */
	private static boolean found(HttpServletRequest request) throws NoResourceFoundException {
		HttpMethod method = HttpMethod.valueOf(request.getMethod());
		if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
			throw new NoResourceFoundException(method, request.getRequestURI(), request.getRequestURI());
		}
		return true;
	}

	private static AccessDeniedException denied(HttpServletRequest request) {
		return new AccessDeniedException("denied: " + request.getMethod() + " " + request.getRequestURI());
	}

	/** A password set by somebody else is changed before anything is done with it. */
	private boolean settled(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean change = who != null && who.getPrincipal() instanceof SignedIn signed
				&& this.accounts.find(signed.name()).filter(Person::changePassword).isPresent();
		if (change && !request.getRequestURI().startsWith(OWN)) {
			response.sendRedirect(OWN);
			return false;
		}
		return true;
	}

	/** The role as it is now; null for nobody. */
	private @Nullable Role role(Authentication who) {
		if (who.getPrincipal() instanceof SignedIn signed) {
			Optional<Person> person = this.accounts.find(signed.name());
			return person.filter(signed::holds).map(Person::role).orElse(null);
		}
		return (who.getPrincipal() instanceof TokenFilter.Caller) ? who.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null && authority.startsWith(PREFIX))
			.map((authority) -> Role.valueOf(authority.substring(PREFIX.length())))
			.findFirst()
			.orElse(null) : null;
	}

}
