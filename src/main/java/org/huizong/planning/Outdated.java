package org.huizong.planning;

import java.util.List;

import org.huizong.runs.RunPlan;
import org.huizong.statistics.Text;
import org.huizong.statistics.vintage.Basis;

/**
 * A cause by which what stands published is out of date (过期).
 *
 * @param text the cause with what changed, in words
 * @param differences what changed; empty where files were damaged
 */
public record Outdated(RunPlan.Reason reason, Text text, List<Basis.Difference> differences) {

	public Outdated {
		differences = List.copyOf(differences);
	}

}
