package org.huizong.disseminate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;

/**
 * A workbook as another program computes it: the values stored beside formulas are taken
 * out of a copy, and LibreOffice has to find them by itself.
 */
public final class RecalculatedWorkbook {

	private static final long SECONDS = 300;

	private RecalculatedWorkbook() {
	}

	/**
	 * Skips the test where LibreOffice is not installed, unless it is required: by
	 * {@code CI=true} or {@code -Dlibreoffice=required}.
	 */
	public static void assumeLibreOffice() {
		boolean required = "true".equals(System.getenv("CI")) || "required".equals(System.getProperty("libreoffice"));
		Assumptions.assumeTrue(required || installed(), "soffice (LibreOffice) is not on the PATH");
	}

	private static boolean installed() {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "soffice")));
	}

	/** The workbook with every formula computed anew, read with POI. */
	public static XSSFWorkbook of(Path workbook, Path folder) throws IOException, InterruptedException {
		return new XSSFWorkbook(Files.newInputStream(all(List.of(workbook), folder).get(0)));
	}

	/** The workbooks, each with every formula computed anew, in their order. */
	public static List<Path> all(List<Path> workbooks, Path folder) throws IOException, InterruptedException {
		Path computed = Files.createDirectories(folder.resolve("computed"));
		List<String> command = new ArrayList<>(
				List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
						"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", computed.toString()));
		for (Path workbook : workbooks) {
			command.add(strip(workbook, Files.createDirectories(folder.resolve("stripped"))).toString());
		}
		Process soffice = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("soffice.log").toFile())
			.start();
		if (!soffice.waitFor(SECONDS, TimeUnit.SECONDS)) {
			soffice.destroyForcibly();
			throw new IOException("soffice did not finish in " + SECONDS + " s");
		}
		return workbooks.stream().map((workbook) -> computed.resolve(workbook.getFileName())).toList();
	}

	/** Takes the stored values of formulas out. */
	static Path strip(Path workbook, Path folder) throws IOException {
		Path copy = folder.resolve(workbook.getFileName());
		try (ZipFile zip = new ZipFile(workbook.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			for (ZipEntry entry : entries) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				try (InputStream in = zip.getInputStream(entry)) {
					out.write(stripped(entry.getName(), in.readAllBytes()));
				}
			}
		}
		return copy;
	}

	private static byte[] stripped(String name, byte[] part) {
		return name.startsWith("xl/worksheets/sheet")
				? new String(part, StandardCharsets.UTF_8).replaceAll("(<f>[^<]*</f>)<v>[^<]*</v>", "$1")
					.getBytes(StandardCharsets.UTF_8)
				: part;
	}

}
