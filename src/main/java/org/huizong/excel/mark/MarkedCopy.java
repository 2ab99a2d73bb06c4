package org.huizong.excel.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.FileSignature;
import org.huizong.excel.Limits;
import org.huizong.excel.Ranges;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.door.Workbooks;
import org.huizong.excel.write.StablePackage;
import org.huizong.excel.xls.XlsFile;
import org.huizong.excel.xls.XlsSheetOrder;

/**
 * A copy of a received workbook with marks on its cells and a list as its first sheet;
 * everything else stays as it was. The same calls give the same bytes.
 */
public final class MarkedCopy {

	/**
	 * What POI holds in memory beside the program in a heap of 512 MB; measured with
	 * every cell a text of its own.
	 */
	static final Limits LIMITS = new Limits(24L << 20, 128L << 20, 256L << 20, 2_000, 256, 1_048_576, 16_384, 300_000,
			16_000_000, 120);

	private static final String STREAM = "Workbook";

	private MarkedCopy() {
	}

	/**
	 * Writes the copy.
	 * @param earlier ranges that an earlier copy marked, whose marks are taken away
	 * @param list replaces a sheet of its name
	 * @param author of new comments
	 * @throws UnreadableWorkbookException when the original cannot be marked: it is
	 * broken, needs a password, or is too large to be changed in memory
	 */
	public static void write(Path original, List<Marking> markings, List<ListSheet.Target> earlier, ListSheet list,
			String author, Path target) throws IOException {
		requireFit(original);
		boolean xls = FileSignature.of(original) == FileSignature.OLE2;
		if (FileSignature.of(original) == FileSignature.TEXT) {
			throw new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "text without cells");
		}
		byte[] marked = XlsFile.guard(() -> {
			try (InputStream in = xls ? XlsFile.forPoi(original, LIMITS) : Files.newInputStream(original);
					Workbook workbook = xls ? new HSSFWorkbook(in) : new XSSFWorkbook(in)) {
				mark(workbook, markings, earlier, author);
				begin(workbook, list);
				return bytes(workbook);
			}
		});
		if (xls) {
			writeXls(marked, target);
		}
		else {
			StablePackage.write(StablePackage.parts(marked), target);
		}
	}

	/** Writes a workbook of the list alone. */
	public static void writeAlone(ListSheet list, Path target) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("huizong");
			workbook.getProperties().getCoreProperties().setCreated(java.util.Optional.of(new java.util.Date(0)));
			ListSheetWriter.write(workbook, list);
			StablePackage.write(StablePackage.parts(workbook), target);
		}
	}

	/**
	 * The ending for a file's name that goes with what it is.
	 * @throws UnreadableWorkbookException when it is no workbook
	 */
	public static String extension(Path original) throws IOException {
		if (FileSignature.of(original) == FileSignature.OLE2) {
			return "xls";
		}
		if (FileSignature.of(original) == FileSignature.TEXT) {
			throw new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "text without cells");
		}
		return XlsFile.guard(() -> zipped(original));
	}

	private static String zipped(Path original) throws IOException {
		try (ZipFile zip = new ZipFile(original.toFile())) {
			ZipEntry types = zip.getEntry("[Content_Types].xml");
			String text = (types != null)
					? new String(zip.getInputStream(types).readNBytes(1 << 20), StandardCharsets.ISO_8859_1) : "";
			boolean template = text.contains("template.main+xml") || text.contains("template.macroEnabled.main+xml");
			boolean macros = text.contains("macroEnabled.main+xml");
			return template ? (macros ? "xltm" : "xltx") : (macros ? "xlsm" : "xlsx");
		}
	}

	/** Counts before POI builds objects. */
	private static void requireFit(Path original) throws IOException {
		try (org.huizong.excel.Workbook workbook = Workbooks.open(original, LIMITS)) {
			for (org.huizong.excel.Workbook.Sheet sheet : workbook.sheets()) {
				workbook.read(sheet.index(), (row) -> true);
			}
		}
	}

	private static void mark(Workbook workbook, List<Marking> markings, List<ListSheet.Target> earlier, String author) {
		Map<String, List<Marking>> bySheet = new LinkedHashMap<>();
		markings.stream()
			.filter((marking) -> Ranges.named(marking.range()))
			.forEach((marking) -> bySheet.computeIfAbsent(marking.sheet(), (fresh) -> new ArrayList<>()).add(marking));
		MarkStyles styles = new MarkStyles(workbook);
		for (Sheet sheet : workbook) {
			CellMarks marks = new CellMarks(sheet, styles, author);
			marks.clear(earlier.stream()
				.filter((target) -> target.sheet().equals(sheet.getSheetName()) && Ranges.named(target.cell()))
				.map((target) -> Ranges.of(target.cell()))
				.toList());
			marks.mark(bySheet.getOrDefault(sheet.getSheetName(), List.of()));
		}
	}

	private static void begin(Workbook workbook, ListSheet list) {
		remove(workbook, workbook.getSheetIndex(list.name()));
		for (Sheet sheet : workbook) {
			sheet.setSelected(false);
		}
		Sheet first = ListSheetWriter.write(workbook, list);
		if (workbook instanceof XSSFWorkbook xlsx) {
			xlsx.setSheetOrder(list.name(), 0);
			xlsx.setActiveSheet(0);
			xlsx.setFirstVisibleTab(0);
		}
		first.setSelected(true);
	}

	/** With its print titles and filter, which POI leaves behind as names of nothing. */
	private static void remove(Workbook workbook, int index) {
		if (index >= 0) {
			workbook.getAllNames()
				.stream()
				.filter((name) -> name.getSheetIndex() == index)
				.toList()
				.forEach(workbook::removeName);
			workbook.removeSheetAt(index);
		}
	}

	private static byte[] bytes(Workbook workbook) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		workbook.write(bytes);
		return bytes.toByteArray();
	}

	private static void writeXls(byte[] marked, Path target) throws IOException {
		try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(marked));
				OutputStream out = Files.newOutputStream(target)) {
			byte[] stream;
			try (InputStream in = container.createDocumentInputStream(STREAM)) {
				stream = in.readAllBytes();
			}
			container.createOrUpdateDocument(new ByteArrayInputStream(XlsSheetOrder.lastFirst(stream)), STREAM);
			container.writeFilesystem(out);
		}
	}

}
