package org.huizong.statistics.finding;

import java.util.List;

import org.huizong.statistics.Area;
import org.huizong.statistics.Source;

/** Whether a figure rests on the cells that a finding is about. */
public final class RestingOn {

	private RestingOn() {
	}

	/**
	 * Whether one of the figure's cells is meant.
	 * @param rows whether the figure counts or adds up rows, any cell of which matters
	 */
	public static boolean any(List<Source> sources, boolean rows, Finding finding) {
		Source place = finding.place();
		return place != null && sources.stream().anyMatch((source) -> meets(source, place, rows, finding));
	}

	private static boolean meets(Source source, Source place, boolean rows, Finding finding) {
		if (!source.file().equals(place.file())
				|| (!place.sheet().isEmpty() && !place.sheet().equals(source.sheet()))) {
			return false;
		}
		return place.sheet().isEmpty() || finding.identity().content() != null
				|| Area.of(place.range()).stream().anyMatch((area) -> meets(source, area, rows));
	}

	private static boolean meets(Source source, Area area, boolean rows) {
		return Area.of(source.range()).stream().anyMatch((own) -> rows ? own.meetsRows(area) : own.meets(area));
	}

}
