package org.huizong.console.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Describes one call: what it does, who may, what it brings and what it answers. */
final class OpenApiOperations {

	private static final String JSON = "application/json";

	private static final Map<String, Object> BINARY = Map.of("type", "string", "format", "binary");

	private final OpenApiSchemas schemas;

	private final boolean english;

	OpenApiOperations(OpenApiSchemas schemas, boolean english) {
		this.schemas = schemas;
		this.english = english;
	}

	Map<String, Object> of(HandlerMethod handler) {
		Map<String, Object> operation = new LinkedHashMap<>();
		String subject = handler.getBeanType().getSimpleName().replace("Api", "");
		operation.put("operationId", subject.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + subject.substring(1)
				+ "-" + handler.getMethod().getName());
		operation.put("tags", List.of(subject));
		Does does = handler.getMethodAnnotation(Does.class);
		if (does != null) {
			operation.put("summary", this.english ? does.en() : does.zh());
		}
		Needs needs = handler.getMethodAnnotation(Needs.class);
		operation.put("x-role", (needs != null) ? needs.value().name() : "");
		operation.put("parameters", parameters(handler));
		Map<String, Object> body = body(handler);
		if (body != null) {
			operation.put("requestBody", body);
		}
		operation.put("responses", responses(handler));
		return operation;
	}

	private List<Map<String, Object>> parameters(HandlerMethod handler) {
		List<Map<String, Object>> parameters = new ArrayList<>();
		for (Parameter parameter : handler.getMethod().getParameters()) {
			PathVariable path = parameter.getAnnotation(PathVariable.class);
			RequestParam query = parameter.getAnnotation(RequestParam.class);
			if (path != null || query != null && parameter.getType() != MultipartFile.class) {
				parameters.add(Map.of("name", parameter.getName(), "in", (path != null) ? "path" : "query", "required",
						path != null || required(query), "schema", this.schemas.of(parameter.getType())));
			}
		}
		return parameters;
	}

	private static boolean required(@Nullable RequestParam query) {
		return query != null && query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
	}

	private @Nullable Map<String, Object> body(HandlerMethod handler) {
		for (Parameter parameter : handler.getMethod().getParameters()) {
			if (parameter.isAnnotationPresent(RequestBody.class)) {
				return Map.of("required", true, "content",
						Map.of(JSON, Map.of("schema", this.schemas.of(parameter.getType()))));
			}
			if (parameter.getType() == MultipartFile.class) {
				return Map.of("required", true, "content",
						Map.of("multipart/form-data", Map.of("schema", Map.of("type", "object", "required",
								List.of(parameter.getName()), "properties", Map.of(parameter.getName(), BINARY)))));
			}
		}
		return null;
	}

	private Map<String, Object> responses(HandlerMethod handler) {
		ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
		HttpStatus good = (status != null) ? status.value() : HttpStatus.OK;
		Map<String, Object> responses = new LinkedHashMap<>();
		responses.put(String.valueOf(good.value()), answer(handler, good));
		Map<String, Object> problem = Map.of(Problem.MEDIA, Map.of("schema", this.schemas.of(Problem.class)));
		for (HttpStatus bad : List.of(HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN,
				HttpStatus.CONFLICT)) {
			responses.put(String.valueOf(bad.value()),
					Map.of("description", bad.getReasonPhrase(), "content", problem));
		}
		return responses;
	}

	private Map<String, Object> answer(HandlerMethod handler, HttpStatus good) {
		String media = media(handler);
		if (media.isEmpty()) {
			return Map.of("description", good.getReasonPhrase());
		}
		AnnotatedType type = handler.getMethod().getAnnotatedReturnType();
		return Map.of("description", good.getReasonPhrase(), "content",
				Map.of(media, Map.of("schema", media.equals(JSON) ? this.schemas.of(type) : BINARY)));
	}

	/** Of what it answers; empty when that is nothing. */
	private static String media(HandlerMethod handler) {
		GetMapping get = handler.getMethodAnnotation(GetMapping.class);
		if (get != null && get.produces().length == 1) {
			return get.produces()[0];
		}
		Class<?> type = handler.getMethod().getReturnType();
		return (type == void.class) ? "" : (type == ResponseEntity.class) ? "application/octet-stream" : JSON;
	}

}
