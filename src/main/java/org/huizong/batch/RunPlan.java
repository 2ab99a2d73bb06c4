package org.huizong.batch;

import java.util.List;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * What a verb would do now, month by month.
 *
 * @param months in order, the month asked for last
 */
public record RunPlan(RunRequest request, List<Month> months) {

	public RunPlan {
		months = List.copyOf(months);
	}

	/** The month asked for. */
	public Month last() {
		return this.months.get(this.months.size() - 1);
	}

	/** Whether every month stands as it is. */
	public boolean nothingToDo() {
		return this.months.stream().allMatch((month) -> month.kind() == Kind.UNCHANGED);
	}

	/** What would be done with a month. */
	public enum Kind {

		UNCHANGED(new Text("已发布，无变化", "stands published, unchanged")), RESUME(new Text("继续", "resume")),
		NEW_ATTEMPT(new Text("新的运行", "new attempt"));

		private final Text title;

		Kind(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

	/** Why a month would be worked on. */
	public enum Reason {

		NOT_PUBLISHED(new Text("还没有发布", "not published yet")), UNFINISHED(new Text("上一次没有完成", "left unfinished")),
		RETURNS(new Text("报表或签批有变化", "returns or what was signed changed")),
		BEFORE(new Text("上月有新版", "the month before has a new vintage")),
		DECLARATION(new Text("制度声明、全年表格或程序有变化", "declaration, the year's tables or the program changed")),
		DAMAGED(new Text("已发布的文件被改动或删除", "published files were changed or deleted")),
		ASKED(new Text("按要求重做", "asked for"));

		private final Text title;

		Reason(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

	/**
	 * A month of the plan.
	 *
	 * @param attempt number of the attempt that would be begun or resumed; the last one
	 * when unchanged, 0 when there was none
	 * @param reason why anything is done, null when unchanged
	 * @param at the first step that would be done, null when unchanged
	 * @param again steps that would be done, in order
	 * @param kept steps that would not be, in order
	 * @param vintage what would stand published in the end, if the gate lets it pass
	 * @param fresh whether that vintage would be a new one
	 * @param changes returns that differ from those of the last inventory, by path
	 */
	public record Month(ReferencePeriod period, Kind kind, int attempt, @Nullable Reason reason, @Nullable MonthStep at,
			List<MonthStep> again, List<MonthStep> kept, Vintage vintage, boolean fresh, List<Change> changes) {

		public Month {
			again = List.copyOf(again);
			kept = List.copyOf(kept);
			changes = List.copyOf(changes);
		}

	}

	/**
	 * A return that is not as it was at the last inventory.
	 *
	 * @param unit code of the sender by that inventory, null when not known from it
	 */
	public record Change(String path, How how, @Nullable String unit) {

		/** What happened to it. */
		public enum How {

			ADDED(new Text("新增", "added")), CHANGED(new Text("更新", "changed")), REMOVED(new Text("移走", "removed"));

			private final Text title;

			How(Text title) {
				this.title = title;
			}

			public Text title() {
				return this.title;
			}

		}

	}

}
