package org.huizong.programme.yaml;

import java.util.ArrayList;
import java.util.List;

import org.huizong.statistics.Text;

/** Collects the faults of a declaration while it is read. */
public final class Faults {

	private final List<Fault> found = new ArrayList<>();

	public void add(String file, int line, String zh, String en) {
		this.found.add(new Fault(file, line, new Text(zh, en)));
	}

	public boolean none() {
		return this.found.isEmpty();
	}

	/** Each fault once, by file and line. */
	public List<Fault> sorted() {
		return this.found.stream().distinct().sorted().toList();
	}

}
