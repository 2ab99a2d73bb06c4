package org.huizong.office;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

/**
 * Reads a declaration on a thread of its own, while the application starts that will ask
 * for it. What is wrong with it is told by who reads it again.
 */
public final class DeclarationBeside {

	private static @Nullable DeclarationBeside current;

	private final Path folder;

	private final FutureTask<ReadDeclaration> reading;

	private DeclarationBeside(Path folder) {
		this.folder = folder;
		this.reading = new FutureTask<>(() -> ReadDeclaration.of(folder));
	}

	/**
	 * Begins and returns.
	 * @param home of the office
	 * @param code of the programme, as it was typed
	 */
	public static void begin(Path home, String code) {
		if (Programmes.isCode(code) && Runtime.getRuntime().availableProcessors() > 1) {
			start(home.resolve("jobs").resolve(code));
		}
	}

	static synchronized Future<ReadDeclaration> start(Path folder) {
		DeclarationBeside begun = new DeclarationBeside(folder);
		Thread thread = new Thread(begun.reading, "declaration");
		thread.setDaemon(true);
		thread.start();
		current = begun;
		return begun.reading;
	}

	/**
	 * Waits for it, whichever it is: two threads that make the same classes ready may
	 * wait for each other for ever. Each is given out once.
	 * @return null unless that folder's was read, without faults, as its files are now
	 */
	static synchronized @Nullable ReadDeclaration taken(Path folder) {
		DeclarationBeside begun = current;
		current = null;
		if (begun == null) {
			return null;
		}
		try {
			ReadDeclaration read = begun.reading.get();
			return (begun.folder.equals(folder) && read.stamp().equals(ReadDeclaration.stamp(folder))) ? read : null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException ex) {
			return null;
		}
	}

}
