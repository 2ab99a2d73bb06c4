package org.huizong.runs;

import java.nio.file.Path;

/**
 * A workbook that goes back.
 *
 * @param unit code; {@code unidentified} where it could not be told
 * @param received path of the original below the programme's input
 * @param findings how many it lists
 */
public record ReturnedFile(String unit, String received, Path file, int findings) {
}
