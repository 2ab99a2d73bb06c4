package org.huizong.runs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/** What the runs of this process do, told to whoever listens. */
@Service
public class RunFeed {

	private static final Logger logger = LoggerFactory.getLogger(RunFeed.class);

	private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();

	/**
	 * Listens to every run from now on. The listener is called from the run's threads,
	 * inside its work: it must be quick, and what it throws is logged and otherwise
	 * ignored.
	 * @return close it to listen no more
	 */
	public Subscription subscribe(Consumer<RunEvent> listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	public void tell(RunEvent event) {
		for (Consumer<RunEvent> listener : this.listeners) {
			try {
				listener.accept(event);
			}
			catch (RuntimeException ex) {
				logger.warn("a listener failed on {}", event, ex);
			}
		}
	}

	/** Listening, until closed. */
	public interface Subscription extends AutoCloseable {

		@Override
		void close();

	}

}
