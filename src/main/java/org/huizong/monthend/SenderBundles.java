package org.huizong.monthend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.office.Hashes;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Senders whose returns are read together, in one transaction: what a commit and the
 * bookkeeping of a partition cost is paid once for all of them. A bundle is named by what
 * is in it, so that a restart takes up again only what is still the same.
 */
final class SenderBundles {

	/** How many senders a bundle has at most: what a crash loses is read again. */
	private static final int MOST = 10;

	/** How many bundles a worker should get, that none waits long for the last. */
	private static final int EACH = 3;

	private static final int MARK = 16;

	private static final String SENDERS = "senders";

	private static final String SEPARATOR = "\n";

	private SenderBundles() {
	}

	/** The bundles by name, in the order of the senders. */
	static Map<String, ExecutionContext> of(List<String> senders, int workers) {
		int size = Math.max(1, Math.min(MOST, senders.size() / (EACH * Math.max(1, workers))));
		Map<String, ExecutionContext> bundles = new LinkedHashMap<>();
		for (int first = 0; first < senders.size(); first += size) {
			List<String> bundle = senders.subList(first, Math.min(first + size, senders.size()));
			ExecutionContext context = new ExecutionContext();
			context.putString(SENDERS, String.join(SEPARATOR, bundle));
			bundles.put(name(bundle), context);
		}
		return bundles;
	}

	/** The senders of a bundle. */
	static List<String> senders(ExecutionContext context) {
		return List.of(context.getString(SENDERS).split(SEPARATOR));
	}

	private static String name(List<String> bundle) {
		return (bundle.size() == 1) ? bundle.get(0) : bundle.get(0) + "+" + Hashes.of(bundle).substring(0, MARK);
	}

}
