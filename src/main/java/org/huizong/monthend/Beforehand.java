package org.huizong.monthend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What a month comes to later in its course is tried once on tiny files while the
 * application starts, on a second processor: its classes are there when they are wanted.
 * Where there is one processor nothing is done. What fails here says nothing: the month
 * will meet it itself, or not.
 *
 * <p>
 * Classes that are made ready by two threads at once may wait for each other for ever. So
 * a step lets what is in hand of its own kind come to its end, which it would have to do
 * itself otherwise, and what has not begun then is left out.
 */
public final class Beforehand {

	private static final Beforehand NOTHING = new Beforehand((folder) -> {
	}, (folder) -> {
	});

	private static volatile Beforehand current = NOTHING;

	private final Trial reading;

	private final Trial writing;

	private Beforehand(Work reading, Work writing) {
		this.reading = new Trial(reading);
		this.writing = new Trial(writing);
	}

	/** Begins and returns; once in a process. */
	public static synchronized void begin() {
		if (current == NOTHING && Runtime.getRuntime().availableProcessors() > 1) {
			current = start(FirstUse::reading, FirstUse::writing);
		}
	}

	static Beforehand start(Work reading, Work writing) {
		Beforehand begun = new Beforehand(reading, writing);
		Thread thread = new Thread(() -> {
			begun.reading.run();
			begun.writing.run();
		}, "beforehand");
		thread.setDaemon(true);
		thread.start();
		return begun;
	}

	/** Before the first workbook is read. */
	static void read() {
		current.reading.settle();
	}

	/** Before the first workbook is written. */
	static void write() {
		current.writing.settle();
	}

	Trial reading() {
		return this.reading;
	}

	Trial writing() {
		return this.writing;
	}

	/** One of them. */
	static final class Trial {

		private final Work work;

		private final AtomicBoolean taken = new AtomicBoolean();

		private final CountDownLatch done = new CountDownLatch(1);

		private Trial(Work work) {
			this.work = work;
		}

		private void run() {
			if (this.taken.compareAndSet(false, true)) {
				try {
					inFolder();
				}
				catch (Exception | LinkageError ex) {
					// nothing rests on it
				}
				finally {
					this.done.countDown();
				}
			}
		}

		/** Waits for what is in hand; what has not begun never will. */
		void settle() {
			if (!this.taken.compareAndSet(false, true)) {
				try {
					this.done.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
			this.done.countDown();
		}

		private void inFolder() throws IOException {
			Path folder = Files.createTempDirectory("huizong-");
			try {
				this.work.in(folder);
			}
			finally {
				clear(folder);
			}
		}

		private static void clear(Path folder) throws IOException {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(folder);
		}

	}

	/** What is tried. */
	@FunctionalInterface
	interface Work {

		void in(Path folder) throws IOException;

	}

}
