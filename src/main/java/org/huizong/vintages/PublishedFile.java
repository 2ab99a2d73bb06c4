package org.huizong.vintages;

import java.nio.file.Path;
import java.util.Objects;

import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file of a vintage, examined against what was recorded when it was published.
 *
 * @param sha256 as recorded
 * @param bytes null when it is gone
 */
public record PublishedFile(String path, String sha256, @Nullable Long bytes, State state) {

	/** Its name without folders. */
	public String name() {
		return Objects.requireNonNull(Path.of(this.path).getFileName()).toString();
	}

	/** What it is for. */
	public Text title() {
		if (this.path.equals(Publisher.MANIFEST)) {
			return new Text("清单", "manifest");
		}
		if (this.path.endsWith("-structure.json")) {
			return new Text("数据结构", "data structure");
		}
		if (this.path.startsWith("tables/")) {
			return new Text("数据表", "table");
		}
		return this.path.endsWith(".docx") ? new Text("通报", "bulletin") : new Text("汇总工作簿", "workbook");
	}

	/** What the examination has shown. */
	public enum State {

		INTACT("完好", "intact"), CHANGED("被改动", "altered"), GONE("缺失", "gone");

		private final Text title;

		State(String zh, String en) {
			this.title = new Text(zh, en);
		}

		public Text title() {
			return this.title;
		}

	}

}
