package org.huizong.statistics.vintage;

import org.huizong.statistics.ReferencePeriod;

/** A published version (版次) of a month, numbered from 1. */
public record Vintage(String programme, ReferencePeriod period, int number) {

	public Vintage {
		if (number < 1) {
			throw new IllegalArgumentException("vintages count from 1: " + number);
		}
	}

	/** Folder name below the period: {@code v1}. */
	public String folder() {
		return "v" + this.number;
	}

}
