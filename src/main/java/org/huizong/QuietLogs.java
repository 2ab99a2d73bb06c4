package org.huizong;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs of the libraries for a command that only reads: warnings and errors go to the
 * program's log, which starts with the first of them; what is less is not asked for.
 */
@SuppressWarnings("deprecation")
final class QuietLogs extends LogFactory {

	private final Map<String, Log> logs = new ConcurrentHashMap<>();

	private QuietLogs() {
	}

	/**
	 * Gives them to whatever asks from now on, unless logs were given already. Looking
	 * for another factory, in the manner of the library, would open every jar.
	 */
	static void give() {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		if (factories.get(loader) == null) {
			factories.put(loader, new QuietLogs());
		}
	}

	@Override
	public Log getInstance(Class<?> type) {
		return getInstance(type.getName());
	}

	@Override
	public Log getInstance(String name) {
		return this.logs.computeIfAbsent(name, QuietLog::new);
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return null;
	}

	@Override
	public String[] getAttributeNames() {
		return new String[0];
	}

	@Override
	public void release() {
		this.logs.clear();
	}

	@Override
	public void removeAttribute(String name) {
	}

	@Override
	public void setAttribute(String name, Object value) {
	}

}
