package org.huizong.console.door;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in. Pages want a session begun by name and password, the API a person's token;
 * what a person may do there is for {@link RoleGate}. {@link PasswordCheck} is found as
 * the only one of its kind; named here too it would be asked twice and count twice.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConsoleSecurity {

	/** Nothing from elsewhere, nothing inline, in nobody's frame. */
	static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
			+ " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

	@Bean
	@Order(1)
	SecurityFilterChain apiChain(HttpSecurity http, TokenFilter tokens) {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/api/v1/openapi.json")
				.permitAll()
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(new Problems()))
			.addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageChain(HttpSecurity http) {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/login", "/setup", "/error", "/assets/**", "/webjars/**", "/actuator/health")
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin(
					(form) -> form.loginPage("/login").defaultSuccessUrl("/", false).failureHandler(new LoginFailure()))
			.logout((logout) -> logout.logoutSuccessUrl("/login?left"))
			.with(new SessionEnded(), Customizer.withDefaults())
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
				.frameOptions((frames) -> frames.deny())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

}
