package org.huizong.console.shared;

import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the pages that say where a published figure comes from. */
public final class FigureLinks {

	private FigureLinks() {
	}

	/** The result page at one indicator. */
	public static String results(Vintage vintage, String indicator) {
		return to(vintage, "").queryParam("indicator", indicator).encode().toUriString();
	}

	public static String figure(Vintage vintage, Observation.Key key) {
		return to(vintage, "/figure").queryParam("unit", key.unit())
			.queryParam("indicator", key.indicator())
			.queryParam("measure", key.measure())
			.encode()
			.toUriString();
	}

	public static String rank(Vintage vintage, String indicator, RankingBasis basis, String unit) {
		return to(vintage, "/rank").queryParam("unit", unit)
			.queryParam("indicator", indicator)
			.queryParam("basis", basis.code())
			.encode()
			.toUriString();
	}

	public static String dispersion(Vintage vintage, String indicator) {
		return to(vintage, "/dispersion").queryParam("indicator", indicator).encode().toUriString();
	}

	/** Inequality of a month of the year between the units that the vintage compares. */
	public static String dispersion(Vintage vintage, String indicator, ReferencePeriod of) {
		return to(vintage, "/dispersion").queryParam("indicator", indicator)
			.queryParam("of", of.toString())
			.encode()
			.toUriString();
	}

	public static String province(Vintage vintage, String indicator, String city) {
		return to(vintage, "/province").queryParam("city", city)
			.queryParam("indicator", indicator)
			.encode()
			.toUriString();
	}

	private static UriComponentsBuilder to(Vintage vintage, String page) {
		return UriComponentsBuilder.fromPath("/results")
			.pathSegment(vintage.programme(), vintage.period().toString())
			.path(page)
			.queryParam("v", vintage.number());
	}

}
