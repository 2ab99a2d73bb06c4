package org.huizong.collect;

import java.nio.file.Path;

import org.huizong.excel.Limits;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;

/** Reads what was received, in two passes: who sent which form, then every row. */
public final class Collector {

	private final StatisticalProgramme programme;

	private final Limits limits;

	public Collector(StatisticalProgramme programme, Limits limits) {
		this.programme = programme;
		this.limits = limits;
	}

	/**
	 * Reads only as much as tells unit, period and forms.
	 * @param content where the bytes are
	 * @param file how it was received
	 * @param folder the period of the folder it lay in
	 */
	public Identification identify(Path content, ReceivedFile file, ReferencePeriod folder) {
		throw new IllegalStateException("not wired: " + this.programme.code() + this.limits);
	}

	/**
	 * Reads every form of an identified workbook.
	 * @param identification what {@link #identify} said of the same bytes
	 */
	public Collected collect(Path content, Identification identification) {
		throw new IllegalStateException("not wired: " + this.programme.code() + this.limits);
	}

}
