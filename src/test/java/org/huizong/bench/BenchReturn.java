package org.huizong.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A unit's return: a sheet of twenty indicators, and a register of projects with twenty
 * columns and a total, whose sums the first indicator repeats. The same unit, number of
 * rows and flaw give the same bytes.
 */
final class BenchReturn {

	private static final LocalDateTime MADE = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private BenchReturn() {
	}

	/**
	 * Writes the workbook.
	 * @param seed of everything that is made up
	 */
	static void write(Path file, BenchUnit unit, int rows, BenchFlaw flaw, long seed) throws IOException {
		Random dice = new Random(seed);
		SharedTexts texts = new SharedTexts();
		ProjectRows projects = new ProjectRows(unit, flaw, dice);
		String register = projects.sheet(texts, rows).part();
		String indicators = IndicatorRows.sheet(texts, unit, projects, flaw, dice).part();
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", types());
		parts.put("_rels/.rels", relations(
				"<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
		parts.put("xl/workbook.xml",
				"""
						<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheets>\
						<sheet name="指标表" sheetId="1" r:id="r1"/><sheet name="项目清单" sheetId="2" r:id="r2"/></sheets></workbook>"""
					.formatted(RELATIONS));
		parts.put("xl/_rels/workbook.xml.rels", relations("""
				<Relationship Id="r1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>\
				<Relationship Id="r2" Type="%1$s/worksheet" Target="worksheets/sheet2.xml"/>\
				<Relationship Id="r3" Type="%1$s/styles" Target="styles.xml"/>\
				<Relationship Id="r4" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>""".formatted(RELATIONS)));
		parts.put("xl/worksheets/sheet1.xml", indicators);
		parts.put("xl/worksheets/sheet2.xml", register);
		parts.put("xl/styles.xml", STYLES);
		parts.put("xl/sharedStrings.xml", texts.part());
		pack(file, parts);
	}

	private static void pack(Path file, Map<String, String> parts) throws IOException {
		try (OutputStream raw = Files.newOutputStream(file); ZipOutputStream out = new ZipOutputStream(raw)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(MADE);
				out.putNextEntry(entry);
				out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private static String relations(String relations) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
	}

	private static String types() {
		return """
				<Types xmlns="%1$scontent-types"><Default Extension="rels" \
				ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
				<Default Extension="xml" ContentType="application/xml"/>\
				<Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
				<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>\
				<Override PartName="/xl/worksheets/sheet2.xml" ContentType="%2$sworksheet+xml"/>\
				<Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>\
				<Override PartName="/xl/sharedStrings.xml" ContentType="%2$ssharedStrings+xml"/></Types>"""
			.formatted(PACKAGE, CONTENT);
	}

	/** 0 plain, 1 title, 2 bordered, 3 amount, 4 per cent, 5 to 7 dates. */
	private static final String STYLES = """
			<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3">\
			<numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="yyyy/m/d"/>\
			<numFmt numFmtId="166" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>\
			<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts>\
			<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
			<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>\
			</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf fontId="1"/>\
			<xf borderId="1"/><xf numFmtId="4" borderId="1"/><xf numFmtId="164" borderId="1"/><xf numFmtId="14" borderId="1"/>\
			<xf numFmtId="165" borderId="1"/><xf numFmtId="166" borderId="1"/></cellXfs>\
			<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

}
