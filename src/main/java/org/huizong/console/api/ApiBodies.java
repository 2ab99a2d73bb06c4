package org.huizong.console.api;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Sees to it that what a call brings has everything that may not be left out. */
@RestControllerAdvice(annotations = ApiCalls.class)
@ConditionalOnWebApplication
class ApiBodies extends RequestBodyAdviceAdapter {

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return parameter.getParameterType().isRecord();
	}

	@Override
	public Object afterBodyRead(Object body, HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) {
		for (RecordComponent component : body.getClass().getRecordComponents()) {
			ReflectionUtils.makeAccessible(component.getAccessor());
			boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (!optional && ReflectionUtils.invokeMethod(component.getAccessor(), body) == null) {
				throw new IncompleteException(component.getName());
			}
		}
		return body;
	}

	/** Something was left out. */
	static final class IncompleteException extends RuntimeException {

		private final String field;

		IncompleteException(String field) {
			super(field + " is missing");
			this.field = field;
		}

		String field() {
			return this.field;
		}

	}

}
