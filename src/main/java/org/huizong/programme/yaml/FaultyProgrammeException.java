package org.huizong.programme.yaml;

import java.util.List;

/** A declaration cannot be used; carries every fault found, sorted. */
public class FaultyProgrammeException extends RuntimeException {

	private final transient List<Fault> faults;

	public FaultyProgrammeException(List<Fault> faults) {
		super(faults.size() + " faults in the declaration, first: " + faults.get(0));
		this.faults = faults.stream().sorted().toList();
	}

	public List<Fault> faults() {
		return this.faults;
	}

}
