package org.huizong.excel;

import java.util.HexFormat;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Makes a sheet one to be filled in. */
final class InputChecks {

	/** Excel's limits. */
	private static final int LONGEST_ERROR = 225;

	private static final int LONGEST_PROMPT = 255;

	private static final int LONGEST_LIST = 255;

	private static final String GREATEST = "1000000000000000";

	private final XSSFSheet sheet;

	InputChecks(XSSFSheet sheet) {
		this.sheet = sheet;
	}

	/** Whether a list is short enough to stand in no cells. */
	static boolean fits(java.util.List<String> choices) {
		return String.join(",", choices).length() <= LONGEST_LIST
				&& choices.stream().noneMatch((choice) -> choice.contains(","));
	}

	void add(InputCheck check) {
		DataValidationHelper helper = this.sheet.getDataValidationHelper();
		CellRangeAddressList cells = new CellRangeAddressList(check.first().row() - 1, check.last().row() - 1,
				check.first().column(), check.last().column());
		DataValidation validation = helper.createValidation(constraint(helper, check), cells);
		validation.setEmptyCellAllowed(true);
		if (check.kind() != InputCheck.Kind.ANY) {
			validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
			validation.createErrorBox("请核对", cut(check.error(), LONGEST_ERROR));
			validation.setShowErrorBox(true);
		}
		if (check.kind() == InputCheck.Kind.LIST) {
			validation.setSuppressDropDownArrow(true);
		}
		if (!check.prompt().isEmpty()) {
			validation.createPromptBox("填报", cut(check.prompt(), LONGEST_PROMPT));
			validation.setShowPromptBox(true);
		}
		this.sheet.addValidationData(validation);
	}

	private static DataValidationConstraint constraint(DataValidationHelper helper, InputCheck check) {
		return switch (check.kind()) {
			case ANY -> helper.createCustomConstraint("TRUE");
			case NUMBER ->
				helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "-" + GREATEST, GREATEST);
			case WHOLE ->
				helper.createNumericConstraint(ValidationType.INTEGER, OperatorType.BETWEEN, "-" + GREATEST, GREATEST);
			case DAY ->
				helper.createDateConstraint(OperatorType.BETWEEN, "=DATE(1990,1,1)", "=DATE(2100,12,31)", "yyyy-mm-dd");
			case LIST ->
				check.source().isEmpty() ? helper.createExplicitListConstraint(check.choices().toArray(String[]::new))
						: helper.createFormulaListConstraint(check.source());
			case CONDITION -> helper.createCustomConstraint(check.source());
		};
	}

	void highlight(CellPlace first, CellPlace last, String condition, Marking.Gravity gravity) {
		XSSFSheetConditionalFormatting formatting = this.sheet.getSheetConditionalFormatting();
		XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(condition);
		PatternFormatting pattern = rule.createPatternFormatting();
		pattern.setFillBackgroundColor(new XSSFColor(HexFormat.of().parseHex(gravity.rgb)));
		pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
		formatting
			.addConditionalFormatting(
					new CellRangeAddress[] {
							new CellRangeAddress(first.row() - 1, last.row() - 1, first.column(), last.column()) },
					rule);
	}

	void protect() {
		this.sheet.enableLocking();
		this.sheet.lockAutoFilter(false);
		this.sheet.lockFormatColumns(false);
		this.sheet.lockFormatRows(false);
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

}
