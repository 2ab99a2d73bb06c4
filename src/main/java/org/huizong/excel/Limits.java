package org.huizong.excel;

/**
 * Caps on what is read from one workbook; what exceeds them is refused, not cut short.
 *
 * @param fileBytes size of the file
 * @param entryBytes unpacked size of one part
 * @param totalBytes unpacked size of all parts read
 * @param entries parts in the package
 * @param sheets sheets
 * @param rows highest row number of a sheet
 * @param columns highest column number of a sheet
 * @param cells cells of a workbook
 * @param strings characters of the shared strings
 * @param seconds processor time for one workbook; how busy the machine is does not count
 */
public record Limits(long fileBytes, long entryBytes, long totalBytes, int entries, int sheets, int rows, int columns,
		long cells, long strings, int seconds) {

	/** Far above any honest return, and safe in a heap of 512 MB. */
	public static final Limits DEFAULT = new Limits(64L << 20, 512L << 20, 1024L << 20, 2_000, 256, 1_048_576, 16_384,
			20_000_000, 64_000_000, 120);

}
