package org.huizong.office;

import java.nio.file.Path;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.vintage.Vintage;

/**
 * Where the office's files lie: declarations, returns, publications, and our own state.
 */
public record HomeFolder(Path root) {

	public HomeFolder {
		root = root.toAbsolutePath().normalize();
	}

	public Path jobs() {
		return this.root.resolve("jobs");
	}

	public Path input(String programme) {
		return this.root.resolve("input").resolve(programme);
	}

	public Path inbox(String programme, ReferencePeriod period) {
		return input(programme).resolve(period.toString());
	}

	/** Where annual forms lie. */
	public Path annualInbox(String programme, ReferencePeriod period) {
		return input(programme).resolve(String.valueOf(period.year()));
	}

	public Path output(String programme, ReferencePeriod period) {
		return this.root.resolve("output").resolve(programme).resolve(period.toString());
	}

	public Path published(Vintage vintage) {
		return output(vintage.programme(), vintage.period()).resolve(vintage.folder());
	}

	/**
	 * The vintage's workbook for the city's office alone: never in the folder that is
	 * passed on.
	 */
	public Path cityOnly(Vintage vintage) {
		return output(vintage.programme(), vintage.period()).resolve("city-only")
			.resolve(vintage.programme() + "-" + vintage.period() + "-" + vintage.folder() + "-city-only.xlsx");
	}

	/** Database, originals and logs. */
	public Path state() {
		return this.root.resolve(".huizong");
	}

}
