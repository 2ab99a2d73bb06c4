package org.huizong.console.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.console.shared.AcceptedLanguage;
import org.huizong.office.Outcome;
import org.huizong.statistics.Language;
import org.huizong.statistics.Text;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Writes problems in the language that the caller accepts. */
public final class Problems implements AuthenticationEntryPoint {

	public static ResponseEntity<Problem> answer(HttpServletRequest request, HttpStatus status, String outcome,
			Text reason) {
		return ResponseEntity.status(status)
			.contentType(MediaType.parseMediaType(Problem.MEDIA))
			.body(of(request, status, outcome, reason));
	}

	static Problem of(HttpServletRequest request, HttpStatus status, String outcome, Text reason) {
		Language language = AcceptedLanguage.english(request) ? Language.ENGLISH : Language.CHINESE;
		return new Problem("about:blank", status.getReasonPhrase(), status.value(), reason.in(language), outcome,
				reason);
	}

	/** Nobody is known by the key, or there is none. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		response.setHeader("WWW-Authenticate", "Bearer");
		response.setContentType(Problem.MEDIA);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.write(JsonMapper.shared()
				.writeValueAsString(of(request, HttpStatus.UNAUTHORIZED, Outcome.NOT_PERMITTED.name(),
						new Text("没有有效的接口密钥。请在请求头写 Authorization: Bearer 密钥。",
								"There is no key that holds. Send Authorization: Bearer and the key."))));
	}

}
