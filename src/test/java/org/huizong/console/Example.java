package org.huizong.console;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a handler could be sent: a value for each field it asks for.
 *
 * @param type of the body, null where there is none
 */
record Example(String path, @Nullable String type, String body) {

	private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("programme", "open-economy"),
			Map.entry("month", "2009-01"), Map.entry("attempt", "1"), Map.entry("number", "1"),
			Map.entry("unit", "360972"), Map.entry("id", "ffff"), Map.entry("finding", "ffff"),
			Map.entry("name", "spare"), Map.entry("password", "Another-word-9"), Map.entry("days", "1"),
			Map.entry("indicator", "EXPORT"), Map.entry("measure", "ytd"), Map.entry("path", "manifest.json"),
			Map.entry("before", "1"), Map.entry("after", "1"), Map.entry("year", "2009"),
			Map.entry("zone", "Asia/Shanghai"));

	/** With every field. */
	static Example full(HandlerMethod handler, String pattern, Map<String, String> known) {
		Map<String, String> values = new LinkedHashMap<>(VALUES);
		values.putAll(known);
		Map<String, String> fields = new LinkedHashMap<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			String name = String.valueOf(parameter.getParameterName());
			if (parameter.hasParameterAnnotation(RequestBody.class)) {
				return new Example(path(pattern, values), "application/json",
						json(parameter.getParameterType(), values));
			}
			if (parameter.getParameterType() == MultipartFile.class) {
				return new Example(path(pattern, values), "multipart/form-data; boundary=edge", file(name));
			}
			if (parameter.hasParameterAnnotation(RequestParam.class)) {
				fields.put(name, value(name, parameter.getParameterType(), values));
			}
		}
		return new Example(path(pattern, values), "application/x-www-form-urlencoded", form(fields));
	}

	/** With nothing. */
	static Example empty(String pattern, Map<String, String> known) {
		Map<String, String> values = new LinkedHashMap<>(VALUES);
		values.putAll(known);
		return new Example(path(pattern, values), null, "");
	}

	private static String path(String pattern, Map<String, String> values) {
		String path = pattern;
		for (Map.Entry<String, String> value : values.entrySet()) {
			path = path.replace("{" + value.getKey() + "}", value.getValue());
		}
		return path.replaceAll("\\{[A-Za-z0-9]+}", "x");
	}

	private static String value(String name, Class<?> type, Map<String, String> values) {
		if (type.isEnum()) {
			return String.valueOf(type.getEnumConstants()[0]);
		}
		boolean number = type == int.class || type == Integer.class || type == long.class || type == Long.class;
		return values.getOrDefault(name, number ? "1" : type == boolean.class ? "false" : "x");
	}

	private static String form(Map<String, String> fields) {
		List<String> parts = new ArrayList<>();
		fields.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return String.join("&", parts);
	}

	private static String file(String name) {
		return "--edge\r\nContent-Disposition: form-data; name=\"" + name
				+ "\"; filename=\"x.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n--edge--\r\n";
	}

	private static String json(Class<?> type, Map<String, String> values) {
		Map<String, String> json = new LinkedHashMap<>();
		if (type.isRecord()) {
			for (RecordComponent component : type.getRecordComponents()) {
				json.put(component.getName(), value(component.getName(), component.getType(), values));
			}
		}
		return JsonMapper.shared().writeValueAsString(json);
	}

}
