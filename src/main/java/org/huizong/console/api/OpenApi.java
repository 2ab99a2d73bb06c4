package org.huizong.console.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.huizong.console.door.Open;
import org.huizong.console.shared.AcceptedLanguage;
import org.huizong.office.ProgramVersion;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The OpenAPI document, written from the mappings and the types themselves so that they
 * agree; in the language that the caller accepts.
 */
@RestController
@ConditionalOnWebApplication
class OpenApi {

	private final RequestMappingHandlerMapping mappings;

	private final ProgramVersion program;

	OpenApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, ProgramVersion program) {
		this.mappings = mappings;
		this.program = program;
	}

	@GetMapping(ApiCalls.ROOT + "/openapi.json")
	@Open(because = "it names what there is and shows nothing of it")
	Map<String, Object> document(HttpServletRequest request) {
		OpenApiSchemas schemas = new OpenApiSchemas();
		OpenApiOperations operations = new OpenApiOperations(schemas, AcceptedLanguage.english(request));
		Map<String, Map<String, Object>> paths = new TreeMap<>();
		this.mappings.getHandlerMethods().forEach((info, method) -> {
			if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ApiCalls.class)) {
				add(paths, info, method, operations);
			}
		});
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		document.put("info", Map.of("title", "huizong", "version", "1", "x-program", this.program.number(), "x-build",
				this.program.build()));
		document.put("paths", paths);
		document.put("components", Map.of("securitySchemes",
				Map.of("token", Map.of("type", "http", "scheme", "bearer")), "schemas", schemas.named()));
		document.put("security", List.of(Map.of("token", List.of())));
		return document;
	}

	private static void add(Map<String, Map<String, Object>> paths, RequestMappingInfo info, HandlerMethod method,
			OpenApiOperations operations) {
		for (String path : info.getPatternValues()) {
			for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
				paths.computeIfAbsent(path, (first) -> new TreeMap<>())
					.put(verb.name().toLowerCase(Locale.ROOT), operations.of(method));
			}
		}
	}

}
