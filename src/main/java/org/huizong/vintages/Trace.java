package org.huizong.vintages;

import java.util.List;

import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.finding.WaivedFigure;
import org.huizong.statistics.vintage.Vintage;

/**
 * How a published figure came about: in words, and from which other figures.
 *
 * @param waived the waivers under which the figure is published; mostly none
 * @param terms what the formula takes, in its order; empty where the figure was read from
 * cells
 */
public record Trace(Observation figure, Text formula, List<Term> terms, List<WaivedFigure> waived) {

	public Trace {
		terms = List.copyOf(terms);
		waived = List.copyOf(waived);
	}

	/**
	 * A figure that entered another.
	 *
	 * @param vintage the publication that it stands in
	 */
	public record Term(Role role, Vintage vintage, Observation figure) {
	}

	/** What a term is in its formula. */
	public enum Role {

		ADDEND("加项", "addend"), MINUEND("被减数", "minuend"), SUBTRAHEND("减数", "subtrahend"), NUMERATOR("分子", "numerator"),
		DENOMINATOR("分母", "denominator"), BASIS("依据", "basis");

		private final Text title;

		Role(String zh, String en) {
			this.title = new Text(zh, en);
		}

		public Text title() {
			return this.title;
		}

	}

}
