package org.huizong.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Moments of which answers are: until a moment is closed its thread looks once at what it
 * asks for twice. A thread without a moment looks each time.
 */
@Component
public class Moments {

	private final ThreadLocal<@Nullable Seen> open = new ThreadLocal<>();

	/**
	 * Begins a moment of this thread.
	 * @param looking whether nothing is done in it but looking; otherwise only what is
	 * declared holds, since what is done may change the rest
	 */
	Moment open(boolean looking) {
		this.open.set(new Seen(looking, new HashMap<>()));
		return this.open::remove;
	}

	/** What is declared, as of the moment. */
	<T> T declared(Object what, Supplier<T> look) {
		return once(this.open.get(), what, look);
	}

	/** Anything else as of the moment; looked at each time by those who do something. */
	public <T> T seen(Object what, Supplier<T> look) {
		Seen moment = this.open.get();
		return once((moment != null && moment.looking()) ? moment : null, what, look);
	}

	@SuppressWarnings("unchecked")
	private static <T> T once(@Nullable Seen moment, Object what, Supplier<T> look) {
		if (moment == null) {
			return look.get();
		}
		Object known = moment.known().get(what);
		if (known == null) {
			known = look.get();
			moment.known().put(what, known);
		}
		return (T) known;
	}

	/** A while in which nothing changes for a thread. */
	interface Moment extends AutoCloseable {

		@Override
		void close();

	}

	/** What was looked at. */
	private record Seen(boolean looking, Map<Object, Object> known) {
	}

}
