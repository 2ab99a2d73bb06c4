package org.huizong.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.inbox.InboxStore;
import org.huizong.office.Hashes;
import org.huizong.office.ProgramVersion;
import org.huizong.runs.MonthContext;
import org.huizong.staging.StagingStore.Sender;

import org.springframework.stereotype.Component;

/**
 * What a sender's rows in staging were read from: the same files, read by the same
 * declaration and program, need not be read again.
 */
@Component
public class StagedContents {

	private final InboxStore inbox;

	private final StagingStore staging;

	private final ProgramVersion version;

	StagedContents(InboxStore inbox, StagingStore staging, ProgramVersion version) {
		this.inbox = inbox;
		this.staging = staging;
		this.version = version;
	}

	/**
	 * Whether everything the last inventory let in stands staged by the declaration and
	 * the program as they are now.
	 */
	public boolean current(MonthContext context) {
		Map<Sender, List<InboxStore.Entry>> bySender = this.inbox.entries(context.scope())
			.stream()
			.filter((entry) -> entry.unit() != null)
			.collect(Collectors.groupingBy((entry) -> sender(context, entry)));
		return bySender.entrySet()
			.stream()
			.allMatch(
					(one) -> of(context, one.getValue()).equals(this.staging.contents(context.scope(), one.getKey())));
	}

	/** The hash of what a sender's files would be read from now. */
	public String of(MonthContext context, List<InboxStore.Entry> entries) {
		List<String> lines = new ArrayList<>();
		lines.add(context.programme().version());
		lines.add(this.version.number() + " " + this.version.build());
		entries.forEach((entry) -> lines.add(entry.file().sha256() + " " + entry.file().path()));
		return Hashes.of(lines);
	}

	/** The sender a file belongs to, by the folder it lay in. */
	public static Sender sender(MonthContext context, InboxStore.Entry entry) {
		boolean annual = entry.file().path().startsWith(context.period().year() + "/");
		return new Sender(String.valueOf(entry.unit()), annual);
	}

}
