package org.huizong.disseminate.month;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a vintage says of its own making.
 *
 * @param issued the day of issue (成文日期): of a first vintage that of the meeting, of a
 * later one the day on which it was made
 * @param fingerprint hash over all that determines the outputs
 * @param program version of the program
 * @param build hash of the program's build
 * @param correction what it corrects in the vintage before; empty for a first one
 */
public record Imprint(LocalDate issued, String fingerprint, String program, String build,
		Optional<Correction> correction) {
}
