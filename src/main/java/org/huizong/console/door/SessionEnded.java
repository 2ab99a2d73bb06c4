package org.huizong.console.door;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * What a page asks for by itself, a part of it or the stream of events, gets 401 once
 * nobody is signed in, and leads the page to the login; a person who opens a page is sent
 * there as ever, and afterwards back to a page, never to a part of one.
 */
final class SessionEnded extends AbstractHttpConfigurer<SessionEnded, HttpSecurity> {

	private static final String LOGIN = "/login";

	private final LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(LOGIN);

	@Override
	public void init(HttpSecurity http) {
		HttpSessionRequestCache pages = new HttpSessionRequestCache();
		pages.setRequestMatcher((request) -> request.getMethod().equals("GET") && !byItself(request));
		http.requestCache((cache) -> cache.requestCache(pages));
		http.exceptionHandling((refused) -> refused.authenticationEntryPoint((request, response, ex) -> {
			if (!turnedAway(request, response)) {
				this.login.commence(request, response, ex);
			}
		}));
	}

	/** Answers a request of somebody who may not come in any more, and says why. */
	static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!turnedAway(request, response)) {
			response.sendRedirect(LOGIN + "?ended");
		}
	}

	private static boolean turnedAway(HttpServletRequest request, HttpServletResponse response) {
		boolean turned = byItself(request);
		if (turned) {
			response.setHeader("HX-Redirect", LOGIN);
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		return turned;
	}

	private static boolean byItself(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return request.getHeader("HX-Request") != null
				|| accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
	}

}
