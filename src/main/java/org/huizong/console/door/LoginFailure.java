package org.huizong.console.door;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which tells a wrong word from too many of them. */
final class LoginFailure implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		response.sendRedirect("/login?" + ((failure instanceof PasswordCheck.TooSoonException) ? "wait"
				: (failure instanceof LockedException) ? "locked" : "failed"));
	}

}
