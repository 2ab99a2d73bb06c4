package org.huizong.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What was made of values, for the few that were asked for last. The same values give the
 * same, whoever asks and whenever: whatever a thing is made of stands in its key.
 *
 * @param <K> all that it is made of, never changed afterwards
 * @param <V> what is made of it
 */
public final class LastUsed<K, V> {

	private final Map<K, V> kept;

	public LastUsed(int most) {
		this.kept = new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > most;
			}

		};
	}

	/** As made before, or made now; two who ask for the same at once may both make it. */
	public V of(K key, Supplier<V> make) {
		V known = known(key);
		if (known != null) {
			return known;
		}
		V made = make.get();
		synchronized (this.kept) {
			this.kept.put(key, made);
		}
		return made;
	}

	private @Nullable V known(K key) {
		synchronized (this.kept) {
			return this.kept.get(key);
		}
	}

}
