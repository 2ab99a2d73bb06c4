package org.huizong.statistics.vintage;

import org.huizong.statistics.Text;

/**
 * One thing that a vintage rests on.
 *
 * @param name of which one, unique within its kind: a path, a unit, a month
 * @param mark of what content or wording; another mark is another thing
 */
public record BasisPart(Kind kind, String name, String mark) implements Comparable<BasisPart> {

	/** In the order of names within that of kinds. */
	@Override
	public int compareTo(BasisPart other) {
		int byKind = this.kind.compareTo(other.kind);
		return (byKind != 0) ? byKind : this.name.compareTo(other.name);
	}

	/** What kind of thing it is. */
	public enum Kind {

		/** What units and the city sent for the month, by path and SHA-256. */
		RETURN(new Text("报表", "returns")),
		/** A return that repeats an earlier one. */
		REPEATED(new Text("重复报送", "returns sent again")),
		/** A table that holds for the year. */
		TABLE(new Text("全年表格", "the year's tables")),
		/** What was said to a finding, and who signed it. */
		ANSWER(new Text("说明与豁免", "explanations and waivers")),
		/** A unit that is left out, signed. */
		EXCLUSION(new Text("签批剔除", "exclusions")),
		/** A published earlier month, with the vintage that stands. */
		EARLIER(new Text("以前月份", "earlier months")),
		/** A file of the declaration. */
		DECLARATION(new Text("制度声明", "the declaration")),
		/** Version and build of the program. */
		PROGRAM(new Text("程序", "the program"));

		private final Text title;

		Kind(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
