package org.huizong.console.door;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.people.ApiToken;
import org.huizong.people.ApiTokens;
import org.huizong.statistics.Role;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes {@code Authorization: Bearer …} of the API for the person whose token it is. */
public final class TokenFilter extends OncePerRequestFilter {

	private static final String BEARER = "Bearer ";

	private final ApiTokens tokens;

	TokenFilter(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.startsWith(BEARER)) {
			this.tokens.authenticate(header.substring(BEARER.length()).strip()).ifPresent((bearer) -> {
				SecurityContext context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
						new Caller(bearer.person().name(), bearer.role(), bearer.token()), null,
						List.of(new SimpleGrantedAuthority(RoleGate.PREFIX + bearer.role().name()))));
				SecurityContextHolder.setContext(context);
			});
		}
		chain.doFilter(request, response);
	}

	/**
	 * An answer that streams is finished in a dispatch of its own, by the same caller.
	 */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	/** A person calling by token, which is checked at every call. */
	public record Caller(String name, Role role, ApiToken token) implements java.security.Principal {

		@Override
		public String getName() {
			return this.name;
		}

	}

	/** The filter belongs to the API's chain alone. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	static class Registration {

		@Bean
		TokenFilter tokenFilter(ApiTokens tokens) {
			return new TokenFilter(tokens);
		}

		@Bean
		FilterRegistrationBean<TokenFilter> notForAll(TokenFilter filter) {
			FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
			registration.setEnabled(false);
			return registration;
		}

	}

}
