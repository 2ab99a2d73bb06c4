package org.huizong.console;

import org.huizong.batch.RefusedException;
import org.huizong.programme.FaultyProgrammeException;
import org.huizong.statistics.Text;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program why it was refused. */
@RestControllerAdvice(assignableTypes = Api.class)
@ConditionalOnWebApplication
class ApiRefusals {

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
