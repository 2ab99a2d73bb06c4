package org.huizong.console.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.console.shared.AcceptedLanguage;
import org.huizong.office.Outcome;
import org.huizong.statistics.Language;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says, where every connection to the database is taken for too long, that one should ask
 * again, wherever the request had come to: 503 with the time to wait.
 */
public final class BusyFilter extends OncePerRequestFilter {

	static final int AGAIN_SECONDS = 5;

	static final Text BUSY = new Text("此刻使用的人太多，数据库连接已占满，请稍候再试。",
			"Too many people are at it and every connection to the database is taken. Please try again in a moment.");

	/**
	 * Of a page that was only to be shown: what somebody sent is not sent again by
	 * itself.
	 */
	private static final Text AGAIN = new Text("本页 " + AGAIN_SECONDS + " 秒后自动重试。",
			" This page tries again in " + AGAIN_SECONDS + " seconds.");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (!busy(ex) || response.isCommitted()) {
				throw ex;
			}
			answer(request, response);
		}
	}

	/** Whether it comes from there being no connection to be had. */
	public static boolean busy(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientConnectionException) {
				return true;
			}
		}
		return false;
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(AGAIN_SECONDS));
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		Problem problem = Problems.of(request, HttpStatus.SERVICE_UNAVAILABLE, Outcome.FAILED.name(), BUSY);
		if (request.getRequestURI().startsWith("/api/")) {
			response.setContentType(Problem.MEDIA);
			response.getWriter().write(JsonMapper.shared().writeValueAsString(problem));
			return;
		}
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		boolean shown = request.getMethod().equals("GET");
		String again = shown ? "<meta http-equiv=\"refresh\" content=\"" + AGAIN_SECONDS + "\">" : "";
		String words = shown ? AGAIN.in(AcceptedLanguage.english(request) ? Language.ENGLISH : Language.CHINESE) : "";
		response.getWriter()
			.write("<!DOCTYPE html><html><head><meta charset=\"UTF-8\">" + again + "<title>503</title></head><body><p>"
					+ problem.detail() + words + "</p></body></html>");
	}

}
