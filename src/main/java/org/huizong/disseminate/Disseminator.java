package org.huizong.disseminate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.disseminate.bulletin.BulletinDocument;
import org.huizong.disseminate.month.Manifest;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.OutputFile;
import org.huizong.disseminate.table.Tables;
import org.huizong.disseminate.workbook.CityOnlyWorkbook;
import org.huizong.disseminate.workbook.ConsolidatedWorkbook;
import org.huizong.programme.Report;
import org.huizong.statistics.vintage.Vintage;

/**
 * Writes a month's workbook, bulletins, tables and manifest into an empty folder; same
 * result, same bytes.
 */
public final class Disseminator {

	private Disseminator() {
	}

	/**
	 * Writes everything, the manifest last.
	 * @return the files written, sorted by name, the manifest included
	 */
	public static List<OutputFile> write(MonthlyResult result, Path folder) throws IOException {
		Month month = new Month(result);
		new ConsolidatedWorkbook(month).write(folder.resolve(workbookName(result.vintage())));
		for (Report report : result.programme().reports()) {
			if (report.kind() == Report.Kind.BULLETIN) {
				new BulletinDocument(month, report).write(folder.resolve(documentName(result.vintage(), report)));
			}
		}
		new Tables(month).write(Files.createDirectories(folder.resolve("tables")));
		new Manifest(month).write(folder, outputs(folder));
		return outputs(folder);
	}

	/**
	 * Writes every finding, for the city alone; the file lies apart from what is
	 * circulated.
	 */
	public static void writeCityOnly(MonthlyResult result, Path file) throws IOException {
		new CityOnlyWorkbook(new Month(result)).write(file);
	}

	/** {@code open-economy-2009-09-v1.xlsx}. */
	public static String workbookName(Vintage vintage) {
		return vintage.programme() + "-" + vintage.period() + "-" + vintage.folder() + ".xlsx";
	}

	/** {@code open-economy-2009-09-v1-bulletin.docx}. */
	static String documentName(Vintage vintage, Report report) {
		return vintage.programme() + "-" + vintage.period() + "-" + vintage.folder() + "-" + report.code() + ".docx";
	}

	private static List<OutputFile> outputs(Path folder) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(folder)) {
			files = walk.filter(Files::isRegularFile).toList();
		}
		List<OutputFile> outputs = new ArrayList<>();
		for (Path file : files) {
			String path = folder.relativize(file).toString().replace('\\', '/');
			outputs.add(new OutputFile(path, sha256(file), Files.size(file)));
		}
		outputs.sort(Comparator.comparing(OutputFile::path));
		return List.copyOf(outputs);
	}

	private static String sha256(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
