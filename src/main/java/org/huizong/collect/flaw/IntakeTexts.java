package org.huizong.collect.flaw;

import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;

/** What is said of a flaw where the programme declares no rule for it. */
final class IntakeTexts {

	private IntakeTexts() {
	}

	/** What is only to be known is no error. */
	static Severity severity(Intake intake) {
		return switch (intake) {
			case UNDECLARED_COLUMN, HIDDEN, MACROS, EXTERNAL_LINKS, DATE_SYSTEM, EMPTY_SHEET, STRUCK_CELL,
					IDENTICAL_RETURN ->
				Severity.INFO;
			case OTHER_TABLE, UNIT_OF_MEASURE_CONFLICT, RESEMBLING_SHEET, MENTION_CONFLICT, STRUCK_ROW ->
				Severity.QUERY;
			default -> Severity.ERROR;
		};
	}

	static Text message(Intake intake) {
		return switch (intake) {
			case UNREADABLE -> new Text("{seen}，无法读取。", "{seen}; it cannot be read.");
			case NO_FORM -> new Text("工作表“{seen}”都不是规定的报表，应有{expected}。",
					"None of the sheets \"{seen}\" is a declared form; expected {expected}.");
			case UNKNOWN_UNIT ->
				new Text("填报单位为“{seen}”，应为{expected}。", "The unit is \"{seen}\"; expected {expected}.");
			case NO_UNIT -> new Text("没有填写填报单位，应为{expected}。", "No unit is named; expected {expected}.");
			case UNIT_CONFLICT -> new Text("本表属于“{seen}”，同一工作簿的其他表属于“{expected}”。",
					"This sheet belongs to \"{seen}\", others of the workbook to \"{expected}\".");
			case NAME_CONFLICT -> new Text("文件名写的是“{seen}”，表内填报单位是“{expected}”。",
					"The file name says \"{seen}\", the sheets say \"{expected}\".");
			case WRONG_PERIOD ->
				new Text("报告期为“{seen}”，应为{expected}。", "The period is \"{seen}\"; expected {expected}.");
			case NO_PERIOD -> new Text("没有填写报告期，应为{expected}。", "No period is named; expected {expected}.");
			case DUPLICATE_RETURN -> new Text("“{form}”重复报送，另见{seen}，应为{expected}。",
					"\"{form}\" was sent more than once, see also {seen}; expected {expected}.");
			case MISSING_FORM -> new Text("缺少“{form}”。", "\"{form}\" is missing.");
			case MISSING_COLUMN -> new Text("表头缺少“{field}”一列，应有{expected}。",
					"The header lacks the column \"{field}\"; expected {expected}.");
			case BAD_TYPE, BAD_CODE ->
				new Text("“{field}”为“{seen}”，应为{expected}。", "\"{field}\" is \"{seen}\"; expected {expected}.");
			case BAD_FORMULA -> new Text("“{field}”的公式结果为“{seen}”，应为{expected}。",
					"The formula of \"{field}\" gives \"{seen}\"; expected {expected}.");
			case MISSING_TABLE -> new Text("缺少市级掌握的“{form}”。", "The city's table \"{form}\" is missing.");
			case OUTSIDE_FORMULA ->
				new Text("“{field}”的公式{seen}，应为{expected}。", "The formula of \"{field}\" {seen}; expected {expected}.");
			case MERGED_CELL -> new Text("“{field}”一格{seen}，应为{expected}。", "\"{field}\" {seen}; expected {expected}.");
			case UNDECLARED_COLUMN -> new Text("另有{seen}，没有读取。", "There is also {seen}; it was not read.");
			case OTHER_TABLE ->
				new Text("本表之外另有一张表{seen}，没有读取。", "Another table stands on the sheet, {seen}; it was not read.");
			case UNIT_OF_MEASURE_CONFLICT -> new Text("“{field}”的表头以{expected}计，本行的计量单位是{seen}。",
					"The heading of \"{field}\" says {expected}, its row {seen}.");
			case RESEMBLING_SHEET ->
				new Text("{seen}的栏目与“{form}”相同，{expected}。", "{seen} has the columns of \"{form}\"; {expected}.");
			case MENTION_CONFLICT -> new Text("{seen}，而{expected}。", "{seen}, while {expected}.");
			case UNACCOUNTED_CELLS -> new Text("表内有数据的单元格{seen}，去向说得清的{expected}：程序没有把本表读全，本表不能汇总。",
					"The table holds {seen} cells and {expected} are accounted for: the program has not read all of it.");
			case HIDDEN -> new Text("{seen}，{expected}。", "{seen}; {expected}.");
			case MACROS -> new Text("工作簿含有宏，宏没有运行。", "The workbook holds macros; they were not run.");
			case EXTERNAL_LINKS -> new Text("工作簿链接到其他文件（{seen}），没有打开这些文件。",
					"The workbook is linked to other files ({seen}); they were not opened.");
			case DATE_SYSTEM -> new Text("工作簿使用1904年日期系统，日期已照此换算。",
					"The workbook counts its days from 1904; dates were read that way.");
			case EMPTY_SHEET -> new Text("工作表“{seen}”只有名称没有内容，没有读取。",
					"The sheet \"{seen}\" has a name and nothing behind it; it was not read.");
			case STRUCK_CELL ->
				new Text("划去的“{seen}”不计，{expected}。", "\"{seen}\" is struck out and does not count; {expected}.");
			case STRUCK_ROW -> new Text("{seen}整行划去，没有读取。", "{seen} is struck out as a whole; it was not read.");
			case IDENTICAL_RETURN ->
				new Text("内容与已收到的{seen}完全相同，不作为新的一版。", "The same as {seen}, received before; it is no new version.");
			case LATE_RETURN ->
				new Text("{seen}收到，本月已于{expected}锁定。", "Received on {seen}; the month was locked on {expected}.");
		};
	}

	static Text recommendation(Intake intake) {
		return switch (intake) {
			case UNREADABLE -> new Text("请{expected}。", "Please {expected}.");
			case NO_FORM -> new Text("请用下发的模板填报，不要改动表名和表头。",
					"Please use the template sent out, with its titles and headings unchanged.");
			case UNKNOWN_UNIT -> new Text("请更正填报单位；名称确有变动的，请告知市局。",
					"Please correct the unit's name, or tell the city's office of its change.");
			case NO_UNIT -> new Text("请在表头补填后重报。", "Please name it above the table and send again.");
			case UNIT_CONFLICT -> new Text("请一个单位报一个工作簿，更正后重报。", "Please send one workbook a unit.");
			case NAME_CONFLICT -> new Text("请核对是否报错了文件，更正文件名或填报单位后重报。",
					"Please check that it is the right file and correct its name or the unit.");
			case WRONG_PERIOD ->
				new Text("请核对是否报错了月份，更正后重报。", "Please check that it is the right month and send again.");
			case NO_PERIOD -> new Text("请在表头补填后重报。", "Please name it above the table and send again.");
			case DUPLICATE_RETURN ->
				new Text("请确认以哪一份为准，撤回其余。", "Please say which one counts and withdraw the others.");
			case MISSING_FORM -> new Text("请补报。", "Please send it.");
			case MISSING_COLUMN -> new Text("请按模板补上该列及数据。", "Please add the column and its data.");
			case BAD_TYPE ->
				new Text("请更正该单元格，没有数据的留空。", "Please correct the cell, or leave it blank when there is nothing.");
			case BAD_CODE -> new Text("请按规定的名称填写。", "Please use a declared name.");
			case BAD_FORMULA ->
				new Text("请更正公式或直接填写结果后保存重报。", "Please mend the formula or type the result, save and send again.");
			case MISSING_TABLE -> new Text("请将该表放入{expected}。", "Please put it into {expected}.");
			case OUTSIDE_FORMULA -> new Text("请改为数值（复制，选择性粘贴为数值），保存后重报。",
					"Please turn it into its value (copy, paste special, values), save and send again.");
			case MERGED_CELL -> new Text("请取消合并，逐行填写后重报。", "Please unmerge it, fill each row and send again.");
			case UNDECLARED_COLUMN -> new Text("请核对是否改动了模板；要上报的数据填入规定的栏目。",
					"Please check whether the template was changed, and put what is to be reported into its columns.");
			case OTHER_TABLE -> new Text("请核对其中有无应填入本表的数据；不属于本表的，另建工作表填写。",
					"Please check whether it holds data that belong above, and keep it on a sheet of its own.");
			case UNIT_OF_MEASURE_CONFLICT -> new Text("请核对该栏的计量单位，更正表头或计量单位后重报。",
					"Please check the unit of measure, and correct the heading or the row.");
			case RESEMBLING_SHEET -> new Text("请核对哪一张是要上报的报表，更正标题或表名后重报；不上报的表请删去。",
					"Please check which sheet is the return, correct its title or name, and delete what is none.");
			case MENTION_CONFLICT ->
				new Text("请核对是否报错了文件，更正名称或重报。", "Please check that it is the right file, and correct the name.");
			case UNACCOUNTED_CELLS ->
				new Text("请将该文件交市局系统管理员查明原因。", "Please hand the file to the administrator of the city's office.");
			case HIDDEN -> new Text("请核对隐藏的内容应否上报，不应上报的删去后重报。",
					"Please check whether what is hidden is to be reported, and delete it if not.");
			case MACROS -> new Text("请下次报送不含宏的工作簿。", "Please send a workbook without macros next time.");
			case EXTERNAL_LINKS -> new Text("请在“数据—编辑链接”中断开链接。", "Please break the links (Data, Edit Links).");
			case DATE_SYSTEM -> new Text("请核对日期。", "Please check the dates.");
			case EMPTY_SHEET ->
				new Text("请核对报表是否都在；旧宏模块可以删去。", "Please check that every form is there; an old module may be deleted.");
			case STRUCK_CELL -> new Text("请只留应上报的数，删去划掉的内容。",
					"Please leave only what is to be reported and delete what is struck out.");
			case STRUCK_ROW -> new Text("请说明是否不再上报：不再上报的删去该行，仍要上报的取消删除线后重报。",
					"Please say whether it is withdrawn: delete the row if so, or take the line off and send again.");
			case IDENTICAL_RETURN -> new Text("请核对是否报错了文件；确无更正的不必重报。",
					"Please check that it is the right file; what is not corrected need not be sent again.");
			case LATE_RETURN -> new Text("请书面说明迟报原因；市局豁免后放行。",
					"Please explain in writing why it is late; the city's office may waive it.");
		};
	}

}
