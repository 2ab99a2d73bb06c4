package org.huizong.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Computes several things side by side, as many as {@code huizong.workers} says, and
 * takes the results one by one in order; at most two a thread wait to be taken.
 */
@Component
public class Workers {

	/** One where no settings are read, as by commands that only read. */
	private int number = 1;

	/** Sets how many work at once. */
	@Autowired
	void setNumber(@Value("${huizong.workers}") int number) {
		this.number = number;
	}

	/**
	 * Computes each and takes each.
	 * @param compute is called from several threads
	 * @param take is called from the caller's
	 */
	public <I, O> void each(List<I> inputs, Function<I, O> compute, BiConsumer<I, O> take) {
		int number = (inputs.size() > 1) ? Math.min(this.number, inputs.size()) : 1;
		if (number <= 1) {
			inputs.forEach((input) -> take.accept(input, compute.apply(input)));
			return;
		}
		ExecutorService executor = Executors.newFixedThreadPool(number);
		try {
			Deque<Future<O>> waiting = new ArrayDeque<>();
			int taken = 0;
			for (I input : inputs) {
				waiting.add(executor.submit(() -> compute.apply(input)));
				if (waiting.size() == 2 * number) {
					take.accept(inputs.get(taken++), get(waiting.remove()));
				}
			}
			while (!waiting.isEmpty()) {
				take.accept(inputs.get(taken++), get(waiting.remove()));
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static <O> O get(Future<O> future) {
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

}
