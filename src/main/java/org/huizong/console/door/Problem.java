package org.huizong.console.door;

import org.huizong.statistics.Text;

/**
 * Why a call was refused, as RFC 9457 has it.
 *
 * @param detail in the language asked for
 * @param outcome as the command line names it
 * @param reason the detail in both languages
 */
public record Problem(String type, String title, int status, String detail, String outcome, Text reason) {

	/** How it is written. */
	public static final String MEDIA = "application/problem+json";

}
