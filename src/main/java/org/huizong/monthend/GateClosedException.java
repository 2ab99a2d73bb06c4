package org.huizong.monthend;

import java.util.List;

import org.huizong.runs.ReturnedFile;
import org.huizong.statistics.finding.Finding;

/** The gate lets nothing pass: findings block the month, or units are missing. */
public class GateClosedException extends RuntimeException {

	private final transient List<Finding> blocking;

	private final List<String> missing;

	private final transient List<ReturnedFile> returned;

	GateClosedException(List<Finding> blocking, List<String> missing, List<ReturnedFile> returned) {
		super(blocking.size() + " blocking findings, " + missing.size() + " units missing");
		this.blocking = List.copyOf(blocking);
		this.missing = List.copyOf(missing);
		this.returned = List.copyOf(returned);
	}

	/** The findings that block, gravest first. */
	public List<Finding> blocking() {
		return this.blocking;
	}

	/** The workbooks written for the units to correct. */
	public List<ReturnedFile> returned() {
		return this.returned;
	}

	/** Codes of the units that have not reported. */
	public List<String> missing() {
		return this.missing;
	}

}
