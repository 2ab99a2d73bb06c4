package org.huizong.console.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.huizong.console.ServedOffice;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An endpoint of the console or its API.
 *
 * @param needs null when it declares no role
 */
public record Endpoint(String method, String path, @Nullable Role needs, boolean open, HandlerMethod handler) {

	/** Every one there is, sorted. */
	public static List<Endpoint> all(ServedOffice office) {
		RequestMappingHandlerMapping mappings = office.context()
			.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
		List<Endpoint> endpoints = new ArrayList<>();
		for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : mappings.getHandlerMethods().entrySet()) {
			HandlerMethod handler = entry.getValue();
			if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
				Needs needs = handler.getMethodAnnotation(Needs.class);
				for (String path : entry.getKey().getPatternValues()) {
					for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
						endpoints.add(new Endpoint(method.name(), path, (needs != null) ? needs.value() : null,
								handler.hasMethodAnnotation(Open.class), handler));
					}
				}
			}
		}
		endpoints.sort(Comparator.comparing(Endpoint::toString));
		return endpoints;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
