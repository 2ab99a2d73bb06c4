package org.huizong.console.api;

import jakarta.servlet.http.HttpServletRequest;
import org.huizong.console.door.BusyFilter;
import org.huizong.console.door.Problem;
import org.huizong.console.door.Problems;
import org.huizong.office.AbsentException;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.statistics.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells a program why it was refused. */
@RestControllerAdvice(annotations = ApiCalls.class)
@ConditionalOnWebApplication
class ApiRefusals {

	private static final Logger logger = LoggerFactory.getLogger(ApiRefusals.class);

	@ExceptionHandler
	ResponseEntity<Problem> refused(RefusedException refusal, HttpServletRequest request) {
		HttpStatus status = (refusal instanceof AbsentException) ? HttpStatus.NOT_FOUND
				: (refusal.outcome() == Outcome.NOT_PERMITTED) ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
		return Problems.answer(request, status, refusal.outcome().name(), refusal.text());
	}

	@ExceptionHandler
	ResponseEntity<Problem> faulty(FaultyProgrammeException faulty, HttpServletRequest request) {
		return Problems.answer(request, HttpStatus.CONFLICT, Outcome.FAILED.name(),
				new Text("报表制度声明有 " + faulty.faults().size() + " 处错误，请用 check 查看。",
						"The declaration has " + faulty.faults().size() + " faults. See check."));
	}

	@ExceptionHandler
	ResponseEntity<Problem> denied(AccessDeniedException denied, HttpServletRequest request) {
		return Problems.answer(request, HttpStatus.FORBIDDEN, Outcome.NOT_PERMITTED.name(),
				new Text("这个密钥没有这项权限。", "This key does not permit that."));
	}

	@ExceptionHandler
	ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
		return asked(request, "缺少参数 " + missing.getParameterName() + "。",
				"The parameter " + missing.getParameterName() + " is missing.");
	}

	@ExceptionHandler
	ResponseEntity<Problem> missing(MissingServletRequestPartException missing, HttpServletRequest request) {
		return asked(request, "缺少文件 " + missing.getRequestPartName() + "。",
				"The file " + missing.getRequestPartName() + " is missing.");
	}

	@ExceptionHandler
	ResponseEntity<Problem> unlike(MethodArgumentTypeMismatchException unlike, HttpServletRequest request) {
		return asked(request, "参数 " + unlike.getName() + " 的值「" + unlike.getValue() + "」不对。",
				"The value " + unlike.getValue() + " of " + unlike.getName() + " is none.");
	}

	@ExceptionHandler
	ResponseEntity<Problem> incomplete(ApiBodies.IncompleteException incomplete, HttpServletRequest request) {
		return asked(request, "请求内容缺少 " + incomplete.field() + "。", "The body lacks " + incomplete.field() + ".");
	}

	@ExceptionHandler({ HttpMessageConversionException.class, HttpMediaTypeException.class, MultipartException.class })
	ResponseEntity<Problem> unreadable(Exception unreadable, HttpServletRequest request) {
		return asked(request, "请求内容不是约定的 JSON 或文件，见 " + ApiCalls.ROOT + "/openapi.json。",
				"The body is not the JSON or file agreed on; see " + ApiCalls.ROOT + "/openapi.json.");
	}

	/** Where no connection was to be had the caller is asked to come again. */
	@ExceptionHandler
	ResponseEntity<Problem> failed(RuntimeException failure, HttpServletRequest request) {
		if (BusyFilter.busy(failure)) {
			throw failure;
		}
		logger.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
		return Problems.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, Outcome.FAILED.name(),
				new Text("程序出错，已记入 .huizong/huizong.log。", "The program failed; see .huizong/huizong.log."));
	}

	private static ResponseEntity<Problem> asked(HttpServletRequest request, String zh, String en) {
		return Problems.answer(request, HttpStatus.BAD_REQUEST, Outcome.USAGE.name(), new Text(zh, en));
	}

}
