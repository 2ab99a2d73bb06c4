package org.huizong.console.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.huizong.console.shared.Navigation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calls by other programs, as JSON, each in the name of the person whose key it bears.
 * What is refused is answered by {@link ApiRefusals}; what there is, by {@link OpenApi}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RestController
@ConditionalOnWebApplication
@RequestMapping(ApiCalls.ROOT)
public @interface ApiCalls {

	/** Where every address begins. */
	String ROOT = Navigation.API;

	/** A programme. */
	String PROGRAMME = "/programmes/{programme}";

	/** A month of it. */
	String MONTH = PROGRAMME + "/periods/{month}";

}
