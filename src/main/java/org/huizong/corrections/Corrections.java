package org.huizong.corrections;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.collect.Collector;
import org.huizong.collect.identity.Identification;
import org.huizong.excel.Limits;
import org.huizong.inbox.InboxFolder;
import org.huizong.inbox.OriginalArchive;
import org.huizong.inbox.Receipts;
import org.huizong.inbox.Units;
import org.huizong.inbox.Versions;
import org.huizong.office.Hashes;
import org.huizong.office.HomeFolder;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;

import org.springframework.stereotype.Service;

/**
 * Takes a corrected return into the inbox in place of the one it corrects. The one before
 * stays among the originals and the versions; nothing is lost.
 */
@Service
public class Corrections {

	/** The largest file that is taken, in bytes. */
	public static final long MOST = Limits.DEFAULT.fileBytes();

	private static final Pattern EXTENSION = Pattern.compile("\\.(xlsx|xlsm|xls|et|csv)$");

	private final Programmes programmes;

	private final Units units;

	private final HomeFolder home;

	private final InboxFolder inbox;

	private final OriginalArchive originals;

	private final Receipts receipts;

	private final Versions versions;

	private final AuditTrail audit;

	Corrections(Programmes programmes, Units units, HomeFolder home, InboxFolder inbox, OriginalArchive originals,
			Receipts receipts, Versions versions, AuditTrail audit) {
		this.programmes = programmes;
		this.units = units;
		this.home = home;
		this.inbox = inbox;
		this.originals = originals;
		this.receipts = receipts;
		this.versions = versions;
		this.audit = audit;
	}

	/**
	 * Takes a workbook.
	 * @param name as the sender called it; only its extension is used
	 * @throws RefusedException when it is too large, cannot be read, is another unit's or
	 * month's, is the one in force, or leaves out a form of the one it replaces
	 */
	public Taken take(Scope scope, String unitName, String name, InputStream content, String by) {
		return take(scope, unitName, name, content, by, "");
	}

	/**
	 * Puts an earlier version back in place of the one in force.
	 * @param sha256 of the version
	 * @throws RefusedException when the unit has no such version, and as for one taken
	 */
	public Taken restore(Scope scope, String unitName, String sha256, String by) {
		ReturnVersion version = this.versions.find(scope, unitName, sha256);
		try (InputStream content = Files.newInputStream(this.originals.locate(sha256))) {
			return take(scope, unitName, version.path(), content, by, "恢复第 " + version.number() + " 版 ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Taken take(Scope scope, String unitName, String name, InputStream content, String by, String how) {
		ReportingUnit unit = this.units.of(scope, unitName);
		Matcher extension = EXTENSION.matcher(name.toLowerCase(Locale.ROOT));
		if (!extension.find()) {
			throw new RefusedException(Outcome.BAD_RETURNS, "「" + name + "」不是工作簿。请上传 .xlsx、.xlsm、.xls、.et 或 .csv 文件。",
					name + " is no workbook. Upload .xlsx, .xlsm, .xls, .et or .csv.");
		}
		try {
			Path folder = Files.createDirectories(this.home.state().resolve("uploads"));
			Path draft = Files.createTempFile(folder, "upload", extension.group());
			try {
				copy(content, draft);
				Taken taken = take(scope, unit, draft, extension.group());
				this.audit.record(by, taken.replaced().isEmpty() ? Deed.UPLOAD : Deed.REPLACE, scope, unit.code(),
						how + taken.path() + " " + Hashes.of(draft));
				return taken;
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(InputStream content, Path draft) throws IOException {
		try (OutputStream out = Files.newOutputStream(draft)) {
			byte[] buffer = new byte[1 << 16];
			long taken = 0;
			for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
				taken += read;
				if (taken > MOST) {
					throw new RefusedException(Outcome.BAD_RETURNS, "文件超过 " + (MOST >> 20) + " MB，不能上传。",
							"The file is larger than " + (MOST >> 20) + " MB.");
				}
				out.write(buffer, 0, read);
			}
		}
	}

	private Taken take(Scope scope, ReportingUnit unit, Path draft, String extension) throws IOException {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		String path = scope.period() + "/" + unit.code() + extension;
		ReceivedFile file = new ReceivedFile(path, Hashes.of(draft), Files.size(draft));
		List<Identification> present = this.receipts.take(programme, scope.period());
		Identification identification = new Collector(programme.calledIn(scope.period()), Limits.DEFAULT)
			.identify(draft, file, scope.period());
		CorrectionChecks.requireOwn(unit, identification);
		List<Identification> own = present.stream()
			.filter((one) -> unit.code().equals(one.unit()))
			.filter((one) -> one.file().path().startsWith(scope.period() + "/"))
			.toList();
		CorrectionChecks.requireOther(own, file);
		List<Identification> replaced = own.stream()
			.filter((one) -> CorrectionChecks.overlaps(one, identification))
			.toList();
		replaced.forEach((one) -> CorrectionChecks.requireForms(programme, one, identification));
		this.originals.keep(draft, file);
		Path target = target(scope, unit, replaced, extension);
		Files.createDirectories(target.getParent());
		Path moved = Files.copy(draft, target.resolveSibling("." + target.getFileName() + ".part"),
				StandardCopyOption.REPLACE_EXISTING);
		Files.move(moved, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		for (Identification one : replaced) {
			Path old = this.inbox.locate(scope.programme(), one.file());
			if (!old.equals(target)) {
				Files.deleteIfExists(old);
			}
		}
		this.receipts.take(programme, scope.period());
		return new Taken(this.home.input(scope.programme()).relativize(target).toString().replace('\\', '/'),
				replaced.stream().map((one) -> one.file().path()).toList());
	}

	/** Where the first of those replaced lay, unless something else has that name. */
	private Path target(Scope scope, ReportingUnit unit, List<Identification> replaced, String extension) {
		if (replaced.isEmpty()) {
			return free(scope, unit, extension);
		}
		Path old = this.inbox.locate(scope.programme(), replaced.get(0).file());
		Path target = renamed(old, extension);
		return (target.equals(old) || !Files.exists(target)) ? target : free(scope, unit, extension);
	}

	private Path free(Scope scope, ReportingUnit unit, String extension) {
		Path folder = this.home.inbox(scope.programme(), scope.period());
		Path target = folder.resolve(unit.code() + extension);
		for (int number = 2; Files.exists(target); number++) {
			target = folder.resolve(unit.code() + "-" + number + extension);
		}
		return target;
	}

	private static Path renamed(Path old, String extension) {
		String name = String.valueOf(old.getFileName());
		int dot = name.lastIndexOf('.');
		return old.resolveSibling(((dot > 0) ? name.substring(0, dot) : name) + extension);
	}

	/**
	 * What was taken.
	 *
	 * @param path below the programme's input
	 * @param replaced paths of the files it stands for now
	 */
	public record Taken(String path, List<String> replaced) {

		public Taken {
			replaced = List.copyOf(replaced);
		}

	}

}
