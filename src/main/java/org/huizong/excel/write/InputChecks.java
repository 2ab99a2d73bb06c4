package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.format.XmlWords;

/** What makes a sheet one to be filled in. */
final class InputChecks {

	/** Excel's limits. */
	private static final int LONGEST_ERROR = 225;

	private static final int LONGEST_PROMPT = 255;

	private static final int LONGEST_LIST = 255;

	private static final String GREATEST = "1000000000000000";

	private final List<InputCheck> checks = new ArrayList<>();

	private final List<String> highlights = new ArrayList<>();

	private boolean isProtected;

	/** Whether a list is short enough to stand in no cells. */
	static boolean fits(List<String> choices) {
		return String.join(",", choices).length() <= LONGEST_LIST
				&& choices.stream().noneMatch((choice) -> choice.contains(","));
	}

	void add(InputCheck check) {
		this.checks.add(check);
	}

	/**
	 * Colours cells while a condition holds.
	 * @param look number of the differing format that has the colour
	 */
	void highlight(CellPlace first, CellPlace last, String condition, int look) {
		this.highlights.add("<conditionalFormatting sqref=\"" + area(first, last)
				+ "\"><cfRule type=\"expression\" dxfId=\"" + look + "\" priority=\"" + (this.highlights.size() + 1)
				+ "\"><formula>" + XmlWords.text(condition) + "</formula></cfRule></conditionalFormatting>");
	}

	void protect() {
		this.isProtected = true;
	}

	/** Writes what stands behind the sheet's rows. */
	void writeProtection(Writer out) throws IOException {
		if (this.isProtected) {
			out.append(
					"<sheetProtection sheet=\"true\" autoFilter=\"false\" formatColumns=\"false\" formatRows=\"false\"/>");
		}
	}

	/** Writes what stands behind what is merged. */
	void write(Writer out) throws IOException {
		for (String highlight : this.highlights) {
			out.append(highlight);
		}
		if (!this.checks.isEmpty()) {
			out.append("<dataValidations count=\"" + this.checks.size() + "\">");
			for (InputCheck check : this.checks) {
				out.append(validation(check));
			}
			out.append("</dataValidations>");
		}
	}

	private static String validation(InputCheck check) {
		StringBuilder xml = new StringBuilder("<dataValidation type=\"").append(type(check.kind())).append('"');
		xml.append(between(check.kind()) ? " operator=\"between\"" : "");
		xml.append(" sqref=\"").append(area(check.first(), check.last()));
		xml.append("\" allowBlank=\"true\" errorStyle=\"stop\"");
		if (check.kind() != InputCheck.Kind.ANY) {
			xml.append(" errorTitle=\"请核对\" error=\"")
				.append(XmlWords.attribute(cut(check.error(), LONGEST_ERROR)))
				.append("\" showErrorMessage=\"true\"");
		}
		xml.append((check.kind() == InputCheck.Kind.LIST) ? " showDropDown=\"false\"" : "");
		if (!check.prompt().isEmpty()) {
			xml.append(" promptTitle=\"填报\" prompt=\"")
				.append(XmlWords.attribute(cut(check.prompt(), LONGEST_PROMPT)))
				.append("\" showInputMessage=\"true\"");
		}
		return xml.append('>').append(formulas(check)).append("</dataValidation>").toString();
	}

	private static String type(InputCheck.Kind kind) {
		return switch (kind) {
			case ANY, CONDITION -> "custom";
			case NUMBER -> "decimal";
			case WHOLE -> "whole";
			case DAY -> "date";
			case LIST -> "list";
		};
	}

	private static boolean between(InputCheck.Kind kind) {
		return kind == InputCheck.Kind.NUMBER || kind == InputCheck.Kind.WHOLE || kind == InputCheck.Kind.DAY;
	}

	private static String formulas(InputCheck check) {
		return switch (check.kind()) {
			case ANY -> formula(1, "TRUE");
			case NUMBER, WHOLE -> formula(1, "-" + GREATEST) + formula(2, GREATEST);
			case DAY -> formula(1, "DATE(1990,1,1)") + formula(2, "DATE(2100,12,31)");
			case LIST ->
				formula(1, check.source().isEmpty() ? '"' + String.join(",", check.choices()) + '"' : check.source());
			case CONDITION -> formula(1, check.source());
		};
	}

	private static String formula(int which, String formula) {
		return "<formula" + which + ">" + XmlWords.text(formula) + "</formula" + which + ">";
	}

	private static String area(CellPlace first, CellPlace last) {
		return new CellArea(first.row(), first.column(), last.row(), last.column()).reference();
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

}
