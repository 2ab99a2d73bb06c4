package org.huizong.console.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of the types that calls bring and answer. A record is an object of its
 * components, of which those that are {@link Nullable} may be null.
 */
final class OpenApiSchemas {

	private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
			Map.entry(String.class, type("string")), Map.entry(ZoneId.class, type("string")),
			Map.entry(Instant.class, text("format", "date-time")), Map.entry(LocalDate.class, text("format", "date")),
			Map.entry(ReferencePeriod.class, text("pattern", "^[0-9]{4}-[0-9]{2}$")),
			Map.entry(BigDecimal.class, type("number")), Map.entry(int.class, type("integer")),
			Map.entry(Integer.class, type("integer")), Map.entry(long.class, type("integer")),
			Map.entry(Long.class, type("integer")), Map.entry(boolean.class, type("boolean")),
			Map.entry(Boolean.class, type("boolean")));

	private final Map<String, Object> named = new TreeMap<>();

	/** The objects, by name. */
	Map<String, Object> named() {
		return this.named;
	}

	Map<String, Object> of(AnnotatedType annotated) {
		Map<String, Object> schema = schema(annotated);
		return annotated.isAnnotationPresent(Nullable.class) ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
				: schema;
	}

	private Map<String, Object> schema(AnnotatedType annotated) {
		Type type = annotated.getType();
		if (annotated instanceof AnnotatedParameterizedType generic && type instanceof ParameterizedType plain
				&& plain.getRawType() instanceof Class<?> raw) {
			AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
			if (Collection.class.isAssignableFrom(raw) || raw == Stream.class) {
				return Map.of("type", "array", "items", of(arguments[0]));
			}
			if (Map.class.isAssignableFrom(raw)) {
				return Map.of("type", "object", "additionalProperties", of(arguments[1]));
			}
		}
		if (type instanceof Class<?> raw) {
			return of(raw);
		}
		throw new IllegalArgumentException("no schema for " + type);
	}

	/**
	 * The schema of a type.
	 * @throws IllegalArgumentException when it is neither a record nor one of the plain
	 * ones: such a type does not belong into the API
	 */
	Map<String, Object> of(Class<?> type) {
		Map<String, Object> plain = PLAIN.get(type);
		if (plain != null) {
			return plain;
		}
		if (type.isEnum()) {
			return Map.of("type", "string", "enum",
					Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
						.map((one) -> ((Enum<?>) one).name())
						.toList());
		}
		if (!type.isRecord()) {
			throw new IllegalArgumentException("no schema for " + type);
		}
		String name = name(type);
		if (!this.named.containsKey(name)) {
			this.named.put(name, Map.of());
			this.named.put(name, object(type));
		}
		return Map.of("$ref", "#/components/schemas/" + name);
	}

	private Map<String, Object> object(Class<?> type) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			properties.put(component.getName(), of(component.getAnnotatedType()));
			if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				required.add(component.getName());
			}
		}
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("type", "object");
		object.put("properties", properties);
		object.put("required", required);
		object.put("additionalProperties", false);
		return object;
	}

	/** With the names of the classes around it. */
	private static String name(Class<?> type) {
		Class<?> around = type.getEnclosingClass();
		return ((around != null) ? name(around) : "") + type.getSimpleName();
	}

	private static Map<String, Object> type(String type) {
		return Map.of("type", type);
	}

	private static Map<String, Object> text(String key, String value) {
		return Map.of("type", "string", key, value);
	}

}
