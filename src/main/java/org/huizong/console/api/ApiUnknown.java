package org.huizong.console.api;

import jakarta.servlet.http.HttpServletRequest;
import org.huizong.console.door.Problem;
import org.huizong.console.door.Problems;
import org.huizong.office.Outcome;
import org.huizong.statistics.Text;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a program that there is no such call; pages are left to the error page. */
@RestControllerAdvice
@ConditionalOnWebApplication
class ApiUnknown {

	@ExceptionHandler
	ResponseEntity<Problem> unknown(NoResourceFoundException unknown, HttpServletRequest request)
			throws NoResourceFoundException {
		if (!request.getRequestURI().startsWith(ApiCalls.ROOT)) {
			throw unknown;
		}
		return Problems.answer(request, HttpStatus.NOT_FOUND, Outcome.USAGE.name(),
				new Text("没有这个接口，见 " + ApiCalls.ROOT + "/openapi.json。",
						"There is no such call; see " + ApiCalls.ROOT + "/openapi.json."));
	}

	@ExceptionHandler
	ResponseEntity<Problem> unlike(HttpRequestMethodNotSupportedException unlike, HttpServletRequest request)
			throws HttpRequestMethodNotSupportedException {
		if (!request.getRequestURI().startsWith(ApiCalls.ROOT)) {
			throw unlike;
		}
		return Problems.answer(request, HttpStatus.METHOD_NOT_ALLOWED, Outcome.USAGE.name(), new Text(
				"这个地址不能用 " + unlike.getMethod() + "。", "This address does not take " + unlike.getMethod() + "."));
	}

}
