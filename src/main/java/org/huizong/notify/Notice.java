package org.huizong.notify;

import java.time.Instant;

import org.huizong.statistics.Text;

/**
 * What people were told.
 *
 * @param matter what it is about: a programme and month
 */
public record Notice(long number, String matter, Kind kind, String title, String body, Instant at) {

	/** Why people are told. */
	public enum Kind {

		BLOCKED(new Text("待处理", "blocked")), FAILED(new Text("失败", "failed")), REFUSED(new Text("未能启动", "refused")),
		CLEAR(new Text("已恢复", "all clear")), PUBLISHED(new Text("已发布", "published")), TEST(new Text("测试", "test"));

		private final Text title;

		Kind(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
