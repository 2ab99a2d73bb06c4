package org.huizong.console.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.office.Outcome;
import org.huizong.statistics.Text;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Says in words that an upload is too large, before anybody reads it: on the page where
 * it was asked, or as JSON. What tells no length is read up to the cap.
 */
final class UploadFilter extends OncePerRequestFilter {

	/** A little more than the largest file, for what goes around it. */
	private static final long AROUND = 1 << 20;

	private final long most;

	/**
	 * Prepares the filter.
	 * @param most bytes of the largest file
	 */
	UploadFilter(long most) {
		this.most = most;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (tooLarge(request)) {
			refuse(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private boolean tooLarge(HttpServletRequest request) throws IOException, ServletException {
		String type = request.getContentType();
		boolean form = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
		if (!form || request.getContentLengthLong() >= 0) {
			return request.getContentLengthLong() > this.most + AROUND;
		}
		try {
			request.getParts();
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		long megabytes = this.most >> 20;
		Text text = new Text("没有接收：文件超过 " + megabytes + " MB，不能上传。请删去报表以外的内容后再传。", "Not taken: the file is larger than "
				+ megabytes + " MB. Remove what is not the return and upload again.");
		Referer from = Referer.of(request.getHeader(HttpHeaders.REFERER));
		if (request.getRequestURI().startsWith("/api/") || from == null || request.getSession(false) == null) {
			Problem problem = Problems.of(request, HttpStatus.CONTENT_TOO_LARGE, Outcome.BAD_RETURNS.name(), text);
			response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
			response.setContentType(Problem.MEDIA);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getWriter().write(JsonMapper.shared().writeValueAsString(problem));
			return;
		}
		FlashMap flash = new FlashMap();
		flash.put("refusedText", text);
		flash.setTargetRequestPath(from.path());
		new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, from.address());
	}

}
