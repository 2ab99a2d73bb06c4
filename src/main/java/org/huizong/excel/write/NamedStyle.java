package org.huizong.excel.write;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.huizong.excel.format.FigureFormat;
import org.jspecify.annotations.Nullable;

/**
 * One of the house's cell styles. Styles are real ones, found by name in Excel's gallery,
 * so that changing one changes every cell that wears it.
 */
public record NamedStyle(Role role, Emphasis emphasis, FigureFormat format) {

	public NamedStyle(Role role) {
		this(role, Emphasis.NONE, FigureFormat.TEXT);
	}

	/** A figure in the body of a table. */
	public static NamedStyle figure(FigureFormat format) {
		return new NamedStyle(Role.FIGURE, Emphasis.NONE, format);
	}

	public NamedStyle with(Emphasis other) {
		return new NamedStyle(this.role, other, this.format);
	}

	/** The name in Excel's gallery: {@code 汇总 数据 合计 数值2}. */
	String name() {
		return "汇总 " + this.role.title + ((this.emphasis == Emphasis.NONE) ? "" : " " + this.emphasis.title)
				+ ((this.format.kind() == FigureFormat.Kind.TEXT) ? "" : " " + this.format.title());
	}

	/** What a cell is on the page. */
	public enum Role {

		/** The programme's title on the cover. */
		COVER_TITLE("封面标题", "黑体", 26, true, HorizontalAlignment.CENTER, false, false),
		/** Period and vintage on the cover. */
		COVER_LINE("封面行", "仿宋", 15, false, HorizontalAlignment.CENTER, false, false),
		/** Title of a sheet. */
		TITLE("标题", "黑体", 18, true, HorizontalAlignment.CENTER, false, false),
		/** Period, unit of measure, below the title. */
		SUBTITLE("副标题", "仿宋", 11, false, HorizontalAlignment.LEFT, false, false),
		/** The same at the right margin. */
		SUBTITLE_RIGHT("副标题右", "仿宋", 11, false, HorizontalAlignment.RIGHT, false, false),
		/** Title of a table within a sheet. */
		SECTION("小标题", "黑体", 13, true, HorizontalAlignment.LEFT, false, false),
		/** Heading of a column. */
		HEADER("表头", "黑体", 11, false, HorizontalAlignment.CENTER, true, true),
		/** Name at the left of a row. */
		LABEL("宾栏", "宋体", 11, false, HorizontalAlignment.LEFT, true, false),
		/** A word or code in the middle of its cell. */
		CENTRED("居中", "宋体", 11, false, HorizontalAlignment.CENTER, true, false),
		/** Running words within a table, on as many lines as they need. */
		WORDS("说明文字", "宋体", 10, false, HorizontalAlignment.LEFT, true, true),
		/** A figure. */
		FIGURE("数据", "Times New Roman", 11, false, HorizontalAlignment.RIGHT, true, false),
		/** A note below a table. */
		NOTE("附注", "仿宋", 10, false, HorizontalAlignment.LEFT, false, true),
		/** A sentence to be read out. */
		STATEMENT("正文", "仿宋", 13, false, HorizontalAlignment.LEFT, false, true),
		/** A link among the contents. */
		LINK("链接", "宋体", 12, false, HorizontalAlignment.LEFT, false, false);

		private final String title;

		final String font;

		final int points;

		final boolean bold;

		final HorizontalAlignment alignment;

		final boolean bordered;

		final boolean wrapped;

		/** Whether the content keeps off its cell's border. */
		final boolean indented;

		Role(String title, String font, int points, boolean bold, HorizontalAlignment alignment, boolean bordered,
				boolean wrapped) {
			this.title = title;
			this.font = font;
			this.points = points;
			this.bold = bold;
			this.alignment = alignment;
			this.bordered = bordered;
			this.wrapped = wrapped;
			this.indented = bordered && alignment == HorizontalAlignment.LEFT;
		}

	}

	/** What sets a row or cell apart. */
	public enum Emphasis {

		NONE("", null, false, null),
		/** A group's subtotal. */
		SUBTOTAL("小计", "EAF1F8", true, null),
		/** The city's total. */
		TOTAL("合计", "D3E2F1", true, null),
		/** What calls for attention. */
		WARNING("警示", "FBE3DB", true, "A61C00"),
		/** A cell to be filled in: not locked where its sheet is protected. */
		INPUT("填报", "FFFBE6", false, null),
		/** The same with what was reported before in it. */
		CARRIED("沿用", "E8F3E2", false, null),
		/** The same in words only, such as a link back. */
		LINKED("链接", null, false, "1F4E79");

		private final String title;

		final @Nullable String fill;

		final boolean bold;

		final @Nullable String colour;

		Emphasis(String title, @Nullable String fill, boolean bold, @Nullable String colour) {
			this.title = title;
			this.fill = fill;
			this.bold = bold;
			this.colour = colour;
		}

	}

}
