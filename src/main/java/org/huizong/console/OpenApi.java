package org.huizong.console;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document, written from the mappings themselves so that the two agree. */
@RestController
@ConditionalOnWebApplication
class OpenApi {

	private final RequestMappingHandlerMapping mappings;

	OpenApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.mappings = mappings;
	}

	@GetMapping("/api/v1/openapi.json")
	@Open(because = "it names what there is and shows nothing of it")
	Map<String, Object> document() {
		Map<String, Map<String, Object>> paths = new TreeMap<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			if (method.getBeanType() == Api.class) {
				add(paths, info, method);
			}
		});
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		document.put("info", Map.of("title", "huizong", "version", "1"));
		document.put("paths", paths);
		document.put("components",
				Map.of("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
		document.put("security", List.of(Map.of("token", List.of())));
		return document;
	}

	private static void add(Map<String, Map<String, Object>> paths, RequestMappingInfo info, HandlerMethod method) {
		for (String path : info.getPatternValues()) {
			for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
				paths.computeIfAbsent(path, (first) -> new TreeMap<>())
					.put(verb.name().toLowerCase(Locale.ROOT), operation(method));
			}
		}
	}

	private static Map<String, Object> operation(HandlerMethod handler) {
		Method method = handler.getMethod();
		List<Map<String, Object>> parameters = new ArrayList<>();
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("operationId", method.getName());
		Needs needs = handler.getMethodAnnotation(Needs.class);
		operation.put("description", "role: " + ((needs != null) ? needs.value().name() : "nobody"));
		for (MethodParameter parameter : handler.getMethodParameters()) {
			PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
			RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
			if (parameter.getParameterType() == MultipartFile.class) {
				operation.put("requestBody", Map.of("required", true, "content",
						Map.of("multipart/form-data", Map.of("schema", Map.of("type", "object", "required",
								List.of(name(method, parameter)), "properties",
								Map.of(name(method, parameter), Map.of("type", "string", "format", "binary")))))));
			}
			else if (path != null || query != null) {
				parameters.add(parameter(name(method, parameter), path != null || required(query),
						(path != null) ? "path" : "query", parameter.getParameterType()));
			}
		}
		operation.put("parameters", parameters);
		operation.put("responses",
				Map.of("2XX", Map.of("description", "done"), "401", Map.of("description", "no token"), "403",
						Map.of("description", "not permitted"), "409",
						Map.of("description", "refused, with the reason")));
		return operation;
	}

	private static boolean required(@org.jspecify.annotations.Nullable RequestParam query) {
		return query != null && query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
	}

	private static String name(Method method, MethodParameter parameter) {
		return method.getParameters()[parameter.getParameterIndex()].getName();
	}

	private static Map<String, Object> parameter(String name, boolean required, String place, Class<?> type) {
		Map<String, Object> schema = new LinkedHashMap<>();
		if (type.isEnum()) {
			schema.put("type", "string");
			schema.put("enum",
					List.of(Objects.requireNonNull(type.getEnumConstants())).stream().map(Object::toString).toList());
		}
		else {
			schema.put("type", (type == int.class || type == Integer.class) ? "integer"
					: (type == boolean.class) ? "boolean" : "string");
		}
		return Map.of("name", name, "in", place, "required", required, "schema", schema);
	}

}
