package org.huizong.excel.mark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.excel.Gravity;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * Lets a mark show where a conditional format would cover it, by a condition of our own
 * that comes before the others and always holds. It is known again by its formula.
 */
final class MarkConditions {

	private static final String ALWAYS = "LEN(\"审核标记\")>0";

	private final SheetConditionalFormatting conditions;

	private final Sheet sheet;

	private final List<CellRangeAddress> covered = new ArrayList<>();

	private final Map<Gravity, List<CellRangeAddress>> marked = new EnumMap<>(Gravity.class);

	MarkConditions(Sheet sheet) {
		this.sheet = sheet;
		this.conditions = sheet.getSheetConditionalFormatting();
		for (int i = 0; i < this.conditions.getNumConditionalFormattings(); i++) {
			this.covered.addAll(List.of(this.conditions.getConditionalFormattingAt(i).getFormattingRanges()));
		}
	}

	/** Takes ours away. */
	static void clear(Sheet sheet) {
		SheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
		for (int i = conditions.getNumConditionalFormattings() - 1; i >= 0; i--) {
			ConditionalFormatting one = conditions.getConditionalFormattingAt(i);
			if (one.getNumberOfRules() > 0 && ALWAYS.equals(one.getRule(0).getFormula1())) {
				conditions.removeConditionalFormatting(i);
			}
		}
	}

	void add(CellAddress cell, Gravity gravity) {
		if (this.covered.stream().anyMatch((range) -> range.isInRange(cell.getRow(), cell.getColumn()))) {
			this.marked.computeIfAbsent(gravity, (fresh) -> new ArrayList<>())
				.add(new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()));
		}
	}

	void apply() {
		if (this.marked.isEmpty()) {
			return;
		}
		if (this.sheet instanceof XSSFSheet xlsx) {
			shiftPriorities(xlsx);
			create();
			int priority = 1;
			for (CTConditionalFormatting one : xlsx.getCTWorksheet().getConditionalFormattingArray()) {
				if (ours(one)) {
					one.getCfRuleArray(0).setPriority(priority++);
				}
			}
		}
		else {
			createFirst();
		}
	}

	/** In {@code .xls} the first condition that covers a cell decides. */
	private void createFirst() {
		List<ConditionalFormatting> others = new ArrayList<>();
		while (this.conditions.getNumConditionalFormattings() > 0) {
			others.add(this.conditions.getConditionalFormattingAt(0));
			this.conditions.removeConditionalFormatting(0);
		}
		create();
		others.forEach(this.conditions::addConditionalFormatting);
	}

	private void create() {
		this.marked.forEach((gravity, ranges) -> {
			ConditionalFormattingRule rule = this.conditions.createConditionalFormattingRule(ALWAYS);
			PatternFormatting pattern = rule.createPatternFormatting();
			pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
			if (this.sheet.getWorkbook() instanceof HSSFWorkbook xls) {
				short index = xls.getCustomPalette()
					.findSimilarColor(red(gravity), green(gravity), blue(gravity))
					.getIndex();
				pattern.setFillForegroundColor(index);
				pattern.setFillBackgroundColor(index);
			}
			else {
				pattern.setFillBackgroundColor(
						new XSSFColor(new byte[] { (byte) red(gravity), (byte) green(gravity), (byte) blue(gravity) }));
			}
			this.conditions.addConditionalFormatting(ranges.toArray(CellRangeAddress[]::new), rule);
		});
	}

	private void shiftPriorities(XSSFSheet xlsx) {
		for (CTConditionalFormatting one : xlsx.getCTWorksheet().getConditionalFormattingArray()) {
			for (CTCfRule rule : one.getCfRuleArray()) {
				rule.setPriority(rule.getPriority() + this.marked.size());
			}
		}
	}

	private static boolean ours(CTConditionalFormatting one) {
		return one.sizeOfCfRuleArray() > 0 && one.getCfRuleArray(0).sizeOfFormulaArray() > 0
				&& ALWAYS.equals(one.getCfRuleArray(0).getFormulaArray(0));
	}

	private static int red(Gravity gravity) {
		return Integer.parseInt(gravity.rgb.substring(0, 2), 16);
	}

	private static int green(Gravity gravity) {
		return Integer.parseInt(gravity.rgb.substring(2, 4), 16);
	}

	private static int blue(Gravity gravity) {
		return Integer.parseInt(gravity.rgb.substring(4, 6), 16);
	}

}
