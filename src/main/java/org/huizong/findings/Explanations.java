package org.huizong.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.exchange.Explanation;
import org.huizong.exchange.ReviewReader;
import org.huizong.inbox.InboxStore;
import org.huizong.inbox.OriginalArchive;
import org.huizong.office.Scope;
import org.huizong.runs.MonthContext;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes the explanations that came back in returned workbooks for answers. Only a unit's
 * own findings that still stand can be explained this way; words that were said before
 * are not said again.
 */
@Component
public class Explanations {

	private static final Logger logger = LoggerFactory.getLogger(Explanations.class);

	private final InboxStore inbox;

	private final OriginalArchive originals;

	private final FindingStore findings;

	private final AnswerStore answers;

	private final RunEvidenceStore evidence;

	private final Clock clock;

	Explanations(InboxStore inbox, OriginalArchive originals, FindingStore findings, AnswerStore answers,
			RunEvidenceStore evidence, Clock clock) {
		this.evidence = evidence;
		this.inbox = inbox;
		this.originals = originals;
		this.findings = findings;
		this.answers = answers;
		this.clock = clock;
	}

	public void take(MonthContext context) throws IOException {
		List<Finding> standing = this.findings.findings(context.scope());
		Answers said = this.answers.answers(context.scope());
		Instant now = this.clock.instant();
		List<Answer> fresh = new ArrayList<>();
		for (InboxStore.Entry entry : this.inbox.entries(context.scope())) {
			String unit = entry.unit();
			if (unit != null) {
				for (Explanation one : read(entry)) {
					meant(context.scope(), standing, one, entry).filter((finding) -> !repeated(said, finding, one))
						.ifPresent((finding) -> fresh
							.add(new Answer(finding.id(), Answer.Kind.EXPLAIN, unit, now, one.words(), one.place())));
				}
			}
		}
		this.answers.add(context.scope(), fresh);
	}

	/**
	 * The unit's finding that the words are about: of the number beside them or, where
	 * the file that brings them is itself at fault and so has other content than the one
	 * returned, the same fault of this file.
	 */
	private Optional<Finding> meant(Scope scope, List<Finding> standing, Explanation one, InboxStore.Entry entry) {
		List<Finding> own = standing.stream()
			.filter((finding) -> String.valueOf(entry.unit()).equals(finding.unit()))
			.toList();
		return own.stream()
			.filter((finding) -> one.finding().equals(finding.id()))
			.findFirst()
			.or(() -> own.stream().filter((finding) -> ofOld(finding, one, entry)).findFirst())
			.or(() -> this.evidence.subject(scope, one.finding())
				.flatMap((subject) -> own.stream()
					.filter((finding) -> subject.equals(finding.identity().subject()) && ofFile(finding, entry))
					.findFirst()));
	}

	/** Whether it had this number when numbers were made otherwise. */
	private static boolean ofOld(Finding finding, Explanation one, InboxStore.Entry entry) {
		return one.finding().equals(finding.formerId())
				&& (finding.identity().content() == null || ofFile(finding, entry));
	}

	private static boolean ofFile(Finding finding, InboxStore.Entry entry) {
		return entry.file().sha256().equals(finding.identity().content());
	}

	private List<Explanation> read(InboxStore.Entry entry) throws IOException {
		Path original = this.originals.locate(entry.file().sha256());
		try (Workbook workbook = Workbooks.open(original, Limits.DEFAULT)) {
			ReviewReader.Reviewed reviewed = ReviewReader.read(workbook, entry.file().path());
			if (reviewed.foreign() > 0) {
				logger.warn("{}: {} explanations stand beside no number of ours and were passed over",
						entry.file().path(), reviewed.foreign());
			}
			return reviewed.explanations();
		}
		catch (UnreadableWorkbookException ex) {
			logger.info("{} has no explanations to read: {}", entry.file().path(), ex.getMessage());
			return List.of();
		}
	}

	private static boolean repeated(Answers said, Finding finding, Explanation one) {
		return said.to(finding)
			.stream()
			.anyMatch((answer) -> answer.kind() == Answer.Kind.EXPLAIN && answer.reason().equals(one.words()));
	}

}
