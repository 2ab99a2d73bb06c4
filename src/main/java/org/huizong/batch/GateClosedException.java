package org.huizong.batch;

import java.util.List;

import org.huizong.statistics.Finding;

/** The gate lets nothing pass: findings block the month, or units are missing. */
public class GateClosedException extends RuntimeException {

	private final transient List<Finding> blocking;

	private final List<String> missing;

	GateClosedException(List<Finding> blocking, List<String> missing) {
		super(blocking.size() + " blocking findings, " + missing.size() + " units missing");
		this.blocking = List.copyOf(blocking);
		this.missing = List.copyOf(missing);
	}

	/** The findings that block, gravest first. */
	public List<Finding> blocking() {
		return this.blocking;
	}

	/** Codes of the units that have not reported. */
	public List<String> missing() {
		return this.missing;
	}

}
