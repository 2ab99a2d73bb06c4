package org.huizong.console.shared;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Programs say in each call which language they read; people switch on the page. */
public final class AcceptedLanguage {

	private AcceptedLanguage() {
	}

	/**
	 * Whether a program accepts English rather than Chinese; people switch on the page.
	 */
	public static boolean english(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (accepted == null || !request.getRequestURI().startsWith(Navigation.API)) {
			return false;
		}
		try {
			return Locale.ENGLISH
				.equals(Locale.lookup(Locale.LanguageRange.parse(accepted), List.of(Locale.CHINESE, Locale.ENGLISH)));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
