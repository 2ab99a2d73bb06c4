package org.huizong.statistics.finding;

import java.time.Instant;

import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;

/**
 * A figure of a vintage that is published under a waiver.
 *
 * @param finding number of the finding that is let stand
 * @param by who signed
 * @param reason never blank
 * @param message what was found, with its unit and cell
 */
public record WaivedFigure(Observation.Key key, String finding, String rule, Severity severity, String by, Instant at,
		String reason, Text message) {
}
