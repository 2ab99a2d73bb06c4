package org.huizong.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.inbox.InboxStore;
import org.huizong.runs.RunPlan.Change.How;
import org.huizong.runs.RunPlan.Change;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** In what the inbox differs from the last inventory. */
final class Changes {

	private Changes() {
	}

	/** The differences, by path. */
	static List<Change> between(List<InboxStore.Entry> before, List<ReceivedFile> now) {
		Map<String, InboxStore.Entry> known = before.stream()
			.collect(Collectors.toMap((entry) -> entry.file().path(), Function.identity()));
		Map<String, ReceivedFile> present = now.stream()
			.collect(Collectors.toMap(ReceivedFile::path, Function.identity()));
		List<Change> changes = new ArrayList<>();
		for (ReceivedFile file : now) {
			InboxStore.Entry entry = known.get(file.path());
			if (entry == null || !entry.file().sha256().equals(file.sha256())) {
				changes.add(new Change(file.path(), (entry == null) ? How.ADDED : How.CHANGED, unit(entry)));
			}
		}
		before.stream()
			.filter((entry) -> !present.containsKey(entry.file().path()))
			.forEach((entry) -> changes.add(new Change(entry.file().path(), How.REMOVED, entry.unit())));
		changes.sort(Comparator.comparing(Change::path));
		return changes;
	}

	private static @Nullable String unit(InboxStore.@Nullable Entry entry) {
		return (entry != null) ? entry.unit() : null;
	}

}
