package org.huizong.console;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.huizong.batch.AbsentException;
import org.huizong.batch.RefusedException;
import org.huizong.programme.FaultyProgrammeException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says on the page where it was asked why something was refused. */
@ControllerAdvice(annotations = Screen.class)
@ConditionalOnWebApplication
class Refusals {

	private final Wording wording;

	Refusals(Wording wording) {
		this.wording = wording;
	}

	@ExceptionHandler
	ModelAndView refused(RefusedException refusal, HttpServletRequest request, HttpServletResponse response) {
		HttpStatus status = (refusal instanceof AbsentException) ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
		return answer(this.wording.of(refusal.text()), status, request, response);
	}

	@ExceptionHandler
	ModelAndView faulty(FaultyProgrammeException faulty, HttpServletRequest request, HttpServletResponse response) {
		StringBuilder text = new StringBuilder(this.wording.of("报表制度声明有错：", "The declaration has faults:"));
		faulty.faults()
			.forEach((fault) -> text.append("\njobs/")
				.append(fault.file())
				.append(":")
				.append(fault.line())
				.append(": ")
				.append(this.wording.of(fault.text())));
		return answer(text.toString(), HttpStatus.CONFLICT, request, response);
	}

	private static ModelAndView answer(String text, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response) {
		String referer = request.getHeader("Referer");
		if (request.getMethod().equals("POST") && referer != null) {
			FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
			flash.put("refused", text);
			String path = path(referer);
			flash.setTargetRequestPath(path);
			RequestContextUtils.saveOutputFlashMap(path, request, response);
			return new ModelAndView("redirect:" + path);
		}
		ModelAndView page = new ModelAndView("refused");
		page.addObject("reason", text);
		page.setStatus(status);
		return page;
	}

	/** Only where on this server the question came from: never to another. */
	private static String path(String referer) {
		String path = URI.create(referer).getPath();
		return (path == null || !path.startsWith("/") || path.startsWith("//")) ? "/" : path;
	}

}
