package org.huizong.excel.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huizong.excel.Limits;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook.Trait;
import org.huizong.excel.xlsx.XlsxTraits;

/** Opens compound files, and puts into our words what POI throws. */
public final class XlsFile {

	/** Names that writers give to the stream of a workbook. */
	private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "WorkBook", "BOOK");

	private XlsFile() {
	}

	static Opened open(Path file, ReadingMeter meter) throws IOException {
		XlsContainer.requireWhole(file);
		return guard(() -> {
			try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
				DirectoryNode root = container.getRoot();
				XlsScan scan = new XlsScan(meter);
				try (InputStream records = root.createDocumentInputStream(stream(root))) {
					scan.scan(records);
				}
				refuseObjects(root);
				return new Opened(workbook(file, root, scan), scan, traits(root, scan));
			}
		});
	}

	/**
	 * The file to be changed with POI: as it is, or with records that POI knows all.
	 * @param limits of what is read
	 */
	public static InputStream forPoi(Path file, Limits limits) throws IOException {
		ReadingMeter meter = new ReadingMeter(limits);
		meter.start();
		XlsScan scan = new XlsScan(meter);
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
				InputStream records = container.getRoot().createDocumentInputStream(stream(container.getRoot()))) {
			scan.scan(records);
		}
		if (scan.renamed().isEmpty()) {
			return Files.newInputStream(file);
		}
		try (POIFSFileSystem copy = renamed(file, scan); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			copy.writeFilesystem(out);
			return new ByteArrayInputStream(out.toByteArray());
		}
	}

	/** Built of the file as it is, or of one whose records POI knows all. */
	private static HSSFWorkbook workbook(Path file, DirectoryNode root, XlsScan scan) throws IOException {
		if (scan.renamed().isEmpty()) {
			return new HSSFWorkbook(root, false);
		}
		try (POIFSFileSystem copy = renamed(file, scan)) {
			return new HSSFWorkbook(copy.getRoot(), false);
		}
	}

	private static POIFSFileSystem renamed(Path file, XlsScan scan) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			POIFSFileSystem copy = new POIFSFileSystem(in);
			String name = stream(copy.getRoot());
			byte[] records = copy.getRoot().createDocumentInputStream(name).readAllBytes();
			scan.renamed().forEach((record) -> record.in(records));
			copy.createOrUpdateDocument(new ByteArrayInputStream(records), name);
			return copy;
		}
	}

	/** Objects lie in storages of their own, ActiveX controls in one stream. */
	private static void refuseObjects(DirectoryNode root) throws UnreadableWorkbookException {
		for (String name : root.getEntryNames()) {
			if (name.matches("(MBD|LNK)[0-9A-Fa-f]{8}") || name.equals("Ctls")) {
				throw new UnreadableWorkbookException(Verdict.EMBEDDED_OBJECT, name);
			}
		}
	}

	private static List<Trait> traits(DirectoryNode root, XlsScan scan) {
		List<Trait> traits = new ArrayList<>();
		if (scan.macros() || root.hasEntry("_VBA_PROJECT_CUR")) {
			traits.add(new Trait(Trait.Kind.MACROS, ""));
		}
		if (!scan.linked().isEmpty()) {
			traits.add(new Trait(Trait.Kind.EXTERNAL_LINKS, XlsxTraits.listed(scan.linked())));
		}
		return List.copyOf(traits);
	}

	private static String stream(DirectoryNode root) throws UnreadableWorkbookException {
		if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
			throw new UnreadableWorkbookException(Verdict.ENCRYPTED, "workbook with a password");
		}
		Optional<String> stream = STREAMS.stream().filter(root::hasEntry).findFirst();
		if (stream.isEmpty() && root.hasEntry("Book")) {
			throw new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "Excel 5 or 95");
		}
		return stream
			.orElseThrow(() -> new UnreadableWorkbookException(Verdict.NOT_A_WORKBOOK, "document of another program"));
	}

	/** Runs what uses POI; a broken file shows as one of some eight exceptions. */
	public static <T> T guard(PoiCall<T> call) throws IOException {
		try {
			return call.run();
		}
		catch (UnreadableWorkbookException ex) {
			throw ex;
		}
		catch (EncryptedDocumentException ex) {
			throw new UnreadableWorkbookException(Verdict.ENCRYPTED, "workbook with a password", ex);
		}
		catch (OldExcelFormatException ex) {
			throw new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "Excel 95 or older", ex);
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, String.valueOf(ex.getMessage()), ex);
		}
	}

	/**
	 * A workbook with what was found before POI built it.
	 *
	 * @param traits macros and links
	 */
	record Opened(HSSFWorkbook workbook, XlsScan scan, List<Trait> traits) {
	}

	/** Something that POI does. */
	@FunctionalInterface
	public interface PoiCall<T> {

		T run() throws IOException;

	}

}
