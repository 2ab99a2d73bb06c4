package org.huizong.runs;

import java.util.List;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.vintage.Vintage;
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

	/** Why a month would be worked on; of several the first is told. */
	public enum Reason {

		NOT_PUBLISHED(new Text("还没有发布", "not published yet")), UNFINISHED(new Text("上一次没有完成", "left unfinished")),
		BEFORE(new Text("以前月份有新版", "an earlier month has a new vintage")),
		RETURNS(new Text("报表有变化", "returns changed")), SIGNED(new Text("签批有变化", "what was signed changed")),
		TABLES(new Text("全年表格有变化", "the year's tables changed")),
		DECLARATION(new Text("制度声明有变化", "the declaration changed")),
		PROGRAM(new Text("由另一版程序汇总", "computed by another program")),
		DAMAGED(new Text("已发布的文件被改动或删除", "published files were changed or deleted")),
		ASKED(new Text("按要求重做", "asked for"));

		private final Text title;

		Reason(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

		/**
		 * Whether an earlier month is done again for it on the way to the month asked
		 * for. What holds for all months alike is not: a new rule would have every month
		 * of the year pass its gate anew before the last one can.
		 */
		public boolean carries() {
			return this != TABLES && this != DECLARATION && this != PROGRAM;
		}

	}

	/**
	 * A month of the plan.
	 *
	 * @param attempt number of the attempt that would be begun or resumed; the last one
	 * when unchanged, 0 when there was none
	 * @param reason why anything is done, null when unchanged
	 * @param why each cause by which what stands published is out of date, in words
	 * @param at the first step that would be done, null when unchanged
	 * @param again steps that would be done, in order
	 * @param kept steps that would not be, in order
	 * @param vintage what would stand published in the end, if the gate lets it pass
	 * @param fresh whether that vintage would be a new one
	 * @param changes returns that differ from those of the last inventory, by path
	 */
	public record Month(ReferencePeriod period, Kind kind, int attempt, @Nullable Reason reason, List<Text> why,
			@Nullable MonthStep at, List<MonthStep> again, List<MonthStep> kept, Vintage vintage, boolean fresh,
			List<Change> changes) {

		public Month {
			why = List.copyOf(why);
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
