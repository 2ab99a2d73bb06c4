package org.huizong.chase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.exchange.ReturnedWorkbook;
import org.huizong.findings.AnswerStore;
import org.huizong.findings.FindingStore;
import org.huizong.inbox.InboxStore;
import org.huizong.inbox.OriginalArchive;
import org.huizong.office.HomeFolder;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.ReturnedFile;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Writes the workbooks that go back to the units, one for each file they sent, to
 * {@code output/<programme>/<period>/returned/<unit code>-<n>}; n counts the unit's files
 * by path. Only a file with something to correct or explain goes back, with those of its
 * findings that are not settled.
 */
@Service
public class ReturnedWorkbooks {

	static final String FOLDER = "returned";

	/** Stands for the code of a unit that could not be told. */
	private static final String UNIDENTIFIED = "unidentified";

	private final Programmes programmes;

	private final InboxStore inbox;

	private final FindingStore findings;

	private final AnswerStore answers;

	private final OriginalArchive originals;

	private final HomeFolder home;

	ReturnedWorkbooks(Programmes programmes, InboxStore inbox, FindingStore findings, AnswerStore answers,
			OriginalArchive originals, HomeFolder home) {
		this.programmes = programmes;
		this.inbox = inbox;
		this.findings = findings;
		this.answers = answers;
		this.originals = originals;
		this.home = home;
	}

	/**
	 * Writes them by what the month's last validation found.
	 * @param units codes; all when empty
	 * @return those written, by file name
	 */
	public List<ReturnedFile> write(Scope scope, Collection<String> units) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		ReturnedWorkbook workbook = new ReturnedWorkbook(programme, scope.period());
		Answers said = this.answers.answers(scope);
		List<Finding> open = workbook.shown(this.findings.findings(scope)
			.stream()
			.filter((finding) -> !programme.policies().settled(finding.severity(), said.standing(finding)))
			.toList());
		List<ReturnedFile> written = new ArrayList<>();
		try {
			Path folder = Files.createDirectories(folder(scope));
			for (Map.Entry<String, List<InboxStore.Entry>> unit : byUnit(scope, open).entrySet()) {
				boolean asked = units.isEmpty() || units.contains(unit.getKey());
				if (asked && !unit.getKey().equals(programme.city().code())) {
					written.addAll(write(workbook, unit.getKey(), unit.getValue(), open, said, folder));
				}
			}
			sweep(folder, units, written);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return written;
	}

	/** Where they are written. */
	public Path folder(Scope scope) {
		return this.home.output(scope.programme(), scope.period()).resolve(FOLDER);
	}

	private Map<String, List<InboxStore.Entry>> byUnit(Scope scope, List<Finding> findings) {
		return this.inbox.entries(scope)
			.stream()
			.collect(Collectors.groupingBy((entry) -> unit(entry, findings), TreeMap::new, Collectors.toList()));
	}

	/** A workbook that may not be read can still have told whose it is. */
	private static String unit(InboxStore.Entry entry, List<Finding> findings) {
		String unit = entry.unit();
		return (unit != null) ? unit
				: findings.stream()
					.filter((finding) -> finding.unit() != null && in(entry, finding))
					.map((finding) -> Objects.requireNonNull(finding.unit()))
					.findFirst()
					.orElse(UNIDENTIFIED);
	}

	private static boolean in(InboxStore.Entry entry, Finding finding) {
		Source place = finding.place();
		return place != null && place.file().equals(entry.file().path());
	}

	private List<ReturnedFile> write(ReturnedWorkbook workbook, String unit, List<InboxStore.Entry> entries,
			List<Finding> open, Answers said, Path folder) throws IOException {
		List<ReturnedFile> written = new ArrayList<>();
		for (int i = 0; i < entries.size(); i++) {
			InboxStore.Entry entry = entries.get(i);
			boolean first = i == 0;
			List<Finding> own = open.stream()
				.filter((finding) -> in(entry, finding)
						|| first && unit.equals(finding.unit()) && nowhere(finding, entries))
				.toList();
			if (own.stream().anyMatch((finding) -> finding.severity() != Severity.INFO)) {
				String code = unit.equals(UNIDENTIFIED) ? null : unit;
				written.add(new ReturnedFile(unit, entry.file().path(),
						write(workbook, code, entry, own, said, folder, unit + "-" + (i + 1)), own.size()));
			}
		}
		return written;
	}

	/** Findings of the unit as a whole stand in its first workbook. */
	private static boolean nowhere(Finding finding, List<InboxStore.Entry> entries) {
		return entries.stream().noneMatch((entry) -> in(entry, finding));
	}

	private Path write(ReturnedWorkbook workbook, @Nullable String unit, InboxStore.Entry entry, List<Finding> own,
			Answers said, Path folder, String name) throws IOException {
		Path draft = Files.createTempDirectory(folder, ".part");
		try {
			Path written = workbook.write(this.originals.locate(entry.file().sha256()), entry.file().path(), unit, own,
					explanations(own, said), draft, name);
			force(written);
			return Files.move(written, folder.resolve(written.getFileName()), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			delete(draft);
		}
	}

	/** What the unit said last, so that it need not say it again. */
	private static Map<String, String> explanations(List<Finding> findings, Answers said) {
		Map<String, String> explanations = new LinkedHashMap<>();
		findings.forEach((finding) -> said.to(finding)
			.stream()
			.filter((answer) -> answer.kind() == Answer.Kind.EXPLAIN)
			.forEach((answer) -> explanations.put(finding.id(), answer.reason())));
		return explanations;
	}

	/** Takes away what an earlier validation had found and this one has not. */
	private static void sweep(Path folder, Collection<String> units, List<ReturnedFile> written) throws IOException {
		Set<Path> current = written.stream().map(ReturnedFile::file).collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				String name = String.valueOf(file.getFileName());
				boolean asked = units.isEmpty() || units.contains(name.replaceFirst("-\\d+\\.\\w+$", ""));
				if (name.startsWith(".part")) {
					delete(file);
				}
				else if (asked && !current.contains(file)) {
					Files.delete(file);
				}
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	private static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}
