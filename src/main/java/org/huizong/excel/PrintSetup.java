package org.huizong.excel;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How the sheets of the house are printed: A4 across, as wide as the page, numbered. */
final class PrintSetup {

	private final XSSFSheet sheet;

	PrintSetup(XSSFSheet sheet) {
		this.sheet = sheet;
	}

	void landscape() {
		XSSFPrintSetup setup = this.sheet.getPrintSetup();
		setup.setPaperSize(XSSFPrintSetup.A4_PAPERSIZE);
		setup.setLandscape(true);
		this.sheet.setFitToPage(true);
		setup.setFitWidth((short) 1);
		setup.setFitHeight((short) 0);
		this.sheet.setHorizontallyCenter(true);
		this.sheet.setMargin(PageMargin.LEFT, 0.5);
		this.sheet.setMargin(PageMargin.RIGHT, 0.5);
		this.sheet.setMargin(PageMargin.TOP, 0.6);
		this.sheet.setMargin(PageMargin.BOTTOM, 0.7);
		this.sheet.setMargin(PageMargin.FOOTER, 0.35);
		footer("", "");
	}

	void footer(String left, String right) {
		this.sheet.getFooter().setLeft(escaped(left));
		this.sheet.getFooter().setCenter("第 &P 页 共 &N 页");
		this.sheet.getFooter().setRight(escaped(right));
	}

	private static String escaped(String text) {
		return text.replace("&", "&&");
	}

}
