package org.huizong.console;

import org.huizong.batch.Outcome;
import org.huizong.batch.RefusedException;
import org.huizong.batch.UnknownException;
import org.huizong.programme.FaultyProgrammeException;
import org.huizong.statistics.Text;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** Tells a program why it was refused. */
@RestControllerAdvice(assignableTypes = Api.class)
@ConditionalOnWebApplication
class ApiRefusals {

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	Refusal unknown(UnknownException unknown) {
		return new Refusal(unknown.outcome().name(), unknown.text());
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	Refusal noFile(MultipartException none) {
		return new Refusal(Outcome.USAGE.name(), new Text("没有收到文件。", "No file came."));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	Refusal refused(RefusedException refusal) {
		return new Refusal(refusal.outcome().name(), refusal.text());
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	Refusal faulty(FaultyProgrammeException faulty) {
		return new Refusal("FAULTY", Text.same(String.valueOf(faulty.getMessage())));
	}

	/** The outcome as the command line names it, and why. */
	record Refusal(String outcome, Text reason) {
	}

}
