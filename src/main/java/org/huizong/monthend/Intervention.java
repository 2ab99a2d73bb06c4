package org.huizong.monthend;

import java.util.List;

import org.huizong.runs.RunCondition;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Text;

/**
 * What stopping or clearing up would do now.
 *
 * @param state how the programme's run stands
 * @param possible whether anything would be done
 * @param runs attempts that it would touch, in order
 * @param text in words, with what would be left
 */
public record Intervention(RunCondition.State state, boolean possible, List<RunStore.Run> runs, Text text) {

	public Intervention {
		runs = List.copyOf(runs);
	}

}
