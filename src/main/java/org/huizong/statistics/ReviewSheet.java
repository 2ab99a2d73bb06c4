package org.huizong.statistics;

import java.util.List;

/**
 * The sheet that a returned workbook (退回件) begins with, as those who write it and those
 * who read the workbook when it comes back agree on it. It is never data.
 */
public final class ReviewSheet {

	/** Its name. */
	public static final String NAME = "审核意见";

	/** The heading over the findings' numbers. */
	public static final String NUMBER = "编号";

	/** The heading over the column that the unit fills. */
	public static final String EXPLANATION = "单位说明";

	/** Its headings from left to right. */
	public static final List<String> HEADINGS = List.of("序号", NUMBER, "级别", "工作表", "单元格", "项目/指标", "报来值", "应为", "问题和处理",
			EXPLANATION);

	private ReviewSheet() {
	}

	/** Whether a sheet of that name is one. */
	public static boolean named(String sheet) {
		return NAME.equals(sheet.strip());
	}

}
