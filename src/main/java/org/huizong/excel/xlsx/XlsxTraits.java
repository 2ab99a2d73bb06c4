package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook.Trait;
import org.huizong.excel.xlsx.XlsxRelationships.Related;

/**
 * Finds what a package holds beside its sheets: macros and links to other workbooks are
 * told, links to programs and embedded objects are refused. Plain hyperlinks, pictures,
 * charts and form controls are of no concern.
 */
public final class XlsxTraits {

	private static final int LONGEST = 200;

	private final XlsxPackage source;

	XlsxTraits(XlsxPackage source) {
		this.source = source;
	}

	/**
	 * The traits of a workbook.
	 * @param related what its workbook part refers to
	 * @param sheets its sheets' parts
	 * @param empty names of sheets that have none
	 */
	List<Trait> of(XlsxRelationships related, List<String> sheets, List<String> empty) throws IOException {
		for (String sheet : sheets) {
			refuseObjects(sheet);
		}
		List<Trait> traits = new ArrayList<>();
		if (!related.ofTypes("vbaProject", "xlMacrosheet", "xlIntlMacrosheet").isEmpty()) {
			traits.add(new Trait(Trait.Kind.MACROS, ""));
		}
		List<String> linked = linked(related);
		if (!linked.isEmpty()) {
			traits.add(new Trait(Trait.Kind.EXTERNAL_LINKS, listed(linked)));
		}
		if (!empty.isEmpty()) {
			traits.add(new Trait(Trait.Kind.EMPTY_SHEETS, listed(empty)));
		}
		return traits;
	}

	/** Names, once each, and not without end. */
	public static String listed(List<String> names) {
		String listed = names.stream().distinct().collect(Collectors.joining("、"));
		return listed.substring(0, Math.min(LONGEST, listed.length()));
	}

	private void refuseObjects(String sheet) throws IOException {
		for (Related object : XlsxRelationships.of(this.source, sheet).ofTypes("oleObject", "package", "control")) {
			throw new UnreadableWorkbookException(Verdict.EMBEDDED_OBJECT, sheet + ", " + object.target());
		}
	}

	private List<String> linked(XlsxRelationships related) throws IOException {
		List<String> linked = new ArrayList<>();
		for (Related link : related.ofTypes("externalLink")) {
			if (!link.external() && this.source.has(link.target())) {
				linked.add(linked(link.target()));
			}
		}
		related.ofTypes("connections").stream().limit(1).forEach((connections) -> linked.add("connections.xml"));
		return linked;
	}

	/** The file that a link leads to. */
	private String linked(String part) throws IOException {
		try (XlsxXml xml = this.source.read(part, XlsxVocabulary.ANY)) {
			while (xml.next()) {
				if (xml.opens("ddeLink") || xml.opens("oleLink")) {
					throw new UnreadableWorkbookException(Verdict.DDE_LINK, part);
				}
				if (xml.opens("externalBook")) {
					break;
				}
			}
		}
		return XlsxRelationships.of(this.source, part)
			.all()
			.stream()
			.filter(Related::external)
			.map((related) -> fileName(related.target()))
			.findFirst()
			.orElse(part);
	}

	private static String fileName(String target) {
		String path = target.replace('\\', '/');
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
