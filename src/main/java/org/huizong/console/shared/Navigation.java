package org.huizong.console.shared;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.huizong.office.ProgrammeList;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Where every page leads; templates know it as {@code @navigation}. */
@Component("navigation")
@ConditionalOnWebApplication
public class Navigation {

	/** Below which programs call. */
	public static final String API = "/api/v1";

	private static final String PROGRAMME = "programme";

	private final ProgrammeList programmes;

	Navigation(ProgrammeList programmes) {
		this.programmes = programmes;
	}

	/**
	 * The programme that the page is about; on a page about none the one last looked at,
	 * or the office's first. Null where there is none.
	 */
	public @Nullable String programme() {
		HttpServletRequest request = request();
		List<String> codes = this.programmes.codes();
		HttpSession session = request.getSession(false);
		String here = (variables(request).get(PROGRAMME) instanceof String code && codes.contains(code)) ? code : null;
		if (here != null && session != null) {
			session.setAttribute(PROGRAMME, here);
		}
		Object last = (session != null) ? session.getAttribute(PROGRAMME) : null;
		return (here != null) ? here : (last instanceof String code && codes.contains(code)) ? code
				: codes.stream().findFirst().orElse(null);
	}

	/**
	 * The same page in another language: its address with its query; the first page where
	 * the page answers a form.
	 */
	public String in(String language) {
		HttpServletRequest request = request();
		if (!request.getMethod().equals("GET")) {
			return "/?lang=" + language;
		}
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed != null) ? failed.toString() : request.getRequestURI();
		String query = Stream.of(Objects.requireNonNullElse(request.getQueryString(), "").split("&", 0))
			.filter((part) -> !part.isEmpty() && !part.startsWith("lang="))
			.map((part) -> part + "&")
			.collect(Collectors.joining());
		return path + "?" + query + "lang=" + language;
	}

	private static Map<?, ?> variables(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				? variables : Map.of();
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
