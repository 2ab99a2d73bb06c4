package org.huizong.collect;

import java.util.Map;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.statistics.Text;

/** Why a file cannot be read and what the unit can do, in its own words. */
final class Verdicts {

	private static final Text RESAVE = new Text("用Excel或WPS打开，另存为新的.xlsx后重报",
			"open it in Excel or WPS, save it as a new .xlsx and send again");

	private static final Text TEMPLATE = new Text("把数据复制到下发的模板后重报",
			"copy the data into the template sent out and send again");

	private static final Map<Verdict, Text> SEEN = Map.ofEntries(
			Map.entry(Verdict.EMPTY, new Text("文件是空的", "The file is empty")),
			Map.entry(Verdict.NOT_A_WORKBOOK, new Text("文件不是Excel工作簿", "The file is no Excel workbook")),
			Map.entry(Verdict.HTML_IN_DISGUISE,
					new Text("文件其实是网页，只是扩展名为Excel", "The file is a web page named as a workbook")),
			Map.entry(Verdict.ENCRYPTED, new Text("文件设有打开密码", "The file has a password")),
			Map.entry(Verdict.CORRUPT, new Text("文件已损坏", "The file is damaged")),
			Map.entry(Verdict.TRUNCATED, new Text("文件不完整，可能没有传完", "The file is cut short, perhaps in transfer")),
			Map.entry(Verdict.UNSUPPORTED_FORMAT, new Text("文件格式不受支持", "The file's format is not supported")),
			Map.entry(Verdict.TOO_LARGE, new Text("文件过大", "The file is too large")),
			Map.entry(Verdict.TOO_MANY_ROWS, new Text("文件中工作表的行数超过上限", "A sheet has too many rows")),
			Map.entry(Verdict.TOO_MANY_COLUMNS, new Text("文件中工作表的列数超过上限", "A sheet has too many columns")),
			Map.entry(Verdict.TOO_MANY_CELLS, new Text("文件的单元格数超过上限", "The workbook has too many cells")),
			Map.entry(Verdict.TOO_MANY_PARTS, new Text("文件的部件数超过上限", "The workbook has too many parts")),
			Map.entry(Verdict.COMPRESSION_BOMB, new Text("文件压缩率异常，疑为恶意文件", "The file unpacks to a suspicious size")),
			Map.entry(Verdict.XML_BOMB, new Text("文件内含异常的XML，疑为恶意文件", "The file holds suspicious XML")),
			Map.entry(Verdict.DUPLICATE_PART, new Text("文件内有重名的部件，内容不可信", "The file holds a part twice")),
			Map.entry(Verdict.DUPLICATE_CELL, new Text("文件内同一单元格出现两次，内容不可信", "The file holds a cell twice")),
			Map.entry(Verdict.STRING_INDEX, new Text("文件内的文字索引有误，内容不可信", "The file's index of texts is broken")),
			Map.entry(Verdict.TOO_SLOW, new Text("文件读取超时", "The file takes too long to read")));

	private Verdicts() {
	}

	static Text seen(Verdict verdict, String detail) {
		Text seen = SEEN.getOrDefault(verdict, new Text("文件无法读取", "The file cannot be read"));
		return detail.isBlank() ? seen : new Text(seen.zh() + "（" + detail + "）", seen.en() + " (" + detail + ")");
	}

	static Text advice(Verdict verdict) {
		return switch (verdict) {
			case ENCRYPTED -> new Text("取消打开密码后重报", "take the password off and send again");
			case EMPTY, TRUNCATED -> new Text("重新上传完整的文件", "send the whole file again");
			case TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, TOO_MANY_PARTS, TOO_SLOW, COMPRESSION_BOMB,
					XML_BOMB ->
				TEMPLATE;
			case NOT_A_WORKBOOK, HTML_IN_DISGUISE, CORRUPT, UNSUPPORTED_FORMAT, DUPLICATE_PART, DUPLICATE_CELL,
					STRING_INDEX ->
				RESAVE;
		};
	}

}
