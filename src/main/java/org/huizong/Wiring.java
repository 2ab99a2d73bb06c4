package org.huizong;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Makes what is asked for by its constructor, and whatever that takes, each once. For
 * reading only: methods that write rely on transactions, which nobody begins here.
 */
final class Wiring {

	private final Map<Class<?>, Object> made = new HashMap<>();

	/** Gives an object that is not made but there. */
	<T> void give(Class<T> type, T object) {
		this.made.put(type, object);
	}

	/**
	 * The object of a class.
	 * @throws IllegalStateException when it, or what it takes, cannot be made so
	 */
	<T> T get(Class<T> type) {
		Object there = this.made.get(type);
		if (there == null) {
			there = make(type);
			this.made.put(type, there);
		}
		return type.cast(there);
	}

	private Object make(Class<?> type) {
		Constructor<?> constructor = constructor(type);
		Class<?>[] types = constructor.getParameterTypes();
		Object[] parts = new Object[types.length];
		for (int i = 0; i < types.length; i++) {
			parts[i] = get(types[i]);
		}
		try {
			constructor.setAccessible(true);
			return constructor.newInstance(parts);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException(type.getName() + " cannot be made", ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(type.getName() + " cannot be made", ex);
		}
	}

	/** The only one, or of several the one that is marked for it. */
	private static Constructor<?> constructor(Class<?> type) {
		Constructor<?>[] all = type.getDeclaredConstructors();
		if (type.getName().startsWith("org.huizong.")) {
			for (Constructor<?> one : all) {
				if (all.length == 1 || one.isAnnotationPresent(Autowired.class)) {
					return one;
				}
			}
		}
		throw new IllegalStateException("no way to make " + type.getName());
	}

}
