package org.huizong.statistics.finding;

import java.time.Instant;

import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a finding. Answers are kept for ever; the latest of a kind counts.
 *
 * @param finding {@link Finding#id()}, or for what was said before identities were kept
 * {@link Finding#formerId()}
 * @param kind who may say it and what it means
 * @param by who said it: a person of the office, or the unit's code for an explanation
 * that came back in its workbook
 * @param reason the words; never blank
 * @param place the cell an explanation was read from, null when it was typed in
 * @param subject what the finding was about, null where that was not kept
 * @param content SHA-256 of the file that the finding was about as a whole; null where it
 * was about cells, or where that is not known
 */
public record Answer(String finding, Kind kind, String by, Instant at, String reason, @Nullable Source place,
		@Nullable String subject, @Nullable String content) {

	/** Something said now: what the finding is about is kept with it. */
	public Answer(String finding, Kind kind, String by, Instant at, String reason, @Nullable Source place) {
		this(finding, kind, by, at, reason, place, null, null);
	}

	public Answer {
		if (by.isBlank() || reason.isBlank()) {
			throw new IllegalArgumentException("an answer needs a name and a reason");
		}
	}

	/** Kinds of answer. */
	public enum Kind {

		/** 核实说明: the unit's own words about a query. */
		EXPLAIN(new Text("核实说明", "explanation")),
		/** 验收: the office takes the explanation. */
		ACCEPT(new Text("验收", "accepted")),
		/** 退回: the office does not take the explanation. */
		REJECT(new Text("退回", "rejected")),
		/** 豁免: the office lets an error stand, signed. */
		WAIVE(new Text("豁免", "waived"));

		private final Text title;

		Kind(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
