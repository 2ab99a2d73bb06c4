package org.huizong.collect;

import java.util.Map;
import java.util.Objects;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.statistics.Text;

/** Why a file cannot be read and what the unit can do, in its own words. */
public final class Verdicts {

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
			Map.entry(Verdict.TOO_SLOW, new Text("文件读取所需的计算量超过上限", "The file takes too much computing to read")),
			Map.entry(Verdict.UNKNOWN_ENCODING, new Text("文件的文字编码无法识别", "The file's text is in no known encoding")),
			Map.entry(Verdict.MERGED_BEYOND_SENSE, new Text("文件中合并单元格的范围异常", "The file merges cells beyond any table")),
			Map.entry(Verdict.ODD_PART_NAME,
					new Text("文件内部的部件名称异常，疑为恶意文件", "The file holds a part with a suspicious name")),
			Map.entry(Verdict.DDE_LINK,
					new Text("文件链接到其他程序（DDE或OLE链接）", "The file is linked to another program (DDE or OLE)")),
			Map.entry(Verdict.EMBEDDED_OBJECT, new Text("文件嵌有对象或控件", "The file embeds an object or a control")),
			Map.entry(Verdict.UNSAFE_FORMULA,
					new Text("文件中有调用外部程序或网络的公式", "The file has a formula that calls a program or the network")),
			Map.entry(Verdict.SYMBOLIC_LINK, new Text("文件只是快捷方式（符号链接），不是文件本身", "The file is only a symbolic link")),
			Map.entry(Verdict.SPECIAL_FILE, new Text("文件不是普通文件", "The file is no ordinary file")),
			Map.entry(Verdict.ODD_NAME,
					new Text("文件名含有无法识别的字符", "The file's name has characters that cannot be shown")),
			Map.entry(Verdict.TOO_DEEP, new Text("文件放得太深，超过两层子文件夹", "The file lies more than two folders down")),
			Map.entry(Verdict.NO_PERMISSION, new Text("文件没有读取权限", "The file may not be read by this user")));

	private Verdicts() {
	}

	/**
	 * What is wrong with the file. Details of the format are for whoever knows it, so the
	 * Chinese leaves them out; the finding's place names sheet and cell.
	 */
	public static Text seen(Verdict verdict, String detail) {
		Text seen = Objects.requireNonNull(SEEN.get(verdict));
		return detail.isBlank() ? seen : new Text(seen.zh(), seen.en() + " (" + detail + ")");
	}

	/** What the unit, or whoever receives for it, can do. */
	public static Text advice(Verdict verdict) {
		return switch (verdict) {
			case ENCRYPTED -> new Text("取消打开密码后重报", "take the password off and send again");
			case EMPTY, TRUNCATED -> new Text("重新上传完整的文件", "send the whole file again");
			case TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, TOO_MANY_PARTS, MERGED_BEYOND_SENSE,
					TOO_SLOW, COMPRESSION_BOMB, XML_BOMB, ODD_PART_NAME ->
				TEMPLATE;
			case NOT_A_WORKBOOK, HTML_IN_DISGUISE, CORRUPT, UNSUPPORTED_FORMAT, DUPLICATE_PART, DUPLICATE_CELL,
					STRING_INDEX ->
				RESAVE;
			case UNKNOWN_ENCODING ->
				new Text("用Excel或WPS打开，另存为.xlsx后重报", "open it in Excel or WPS, save it as .xlsx and send again");
			case DDE_LINK ->
				new Text("在“数据—编辑链接”中断开链接，保存后重报", "break the links (Data, Edit Links), save and send again");
			case EMBEDDED_OBJECT -> new Text("删去插入的对象和控件，保存后重报；需要的附件另行报送",
					"delete the objects and controls, save and send again; send attachments apart");
			case UNSAFE_FORMULA -> new Text("把公式改为数值（复制，选择性粘贴为数值），保存后重报",
					"turn the formula into its value (copy, paste special, values), save and send again");
			case SYMBOLIC_LINK, SPECIAL_FILE ->
				new Text("把文件本身复制到报告期文件夹", "copy the file itself into the period's folder");
			case ODD_NAME -> new Text("改成一般的文件名后重试", "rename the file and try again");
			case TOO_DEEP -> new Text("移到报告期文件夹下", "move it up into the period's folder");
			case NO_PERMISSION -> new Text("改正文件权限后重试", "give read permission and try again");
		};
	}

}
