package org.huizong.excel.xls;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * Finds out whether a compound file is as long as its own allocation table says. Source:
 * MS-CFB, 2.2 and 2.3.
 */
final class XlsContainer {

	private static final int HEADER_BYTES = 512;

	private static final int TABLES_AT = 0x4C;

	private static final int TABLES_IN_HEADER = 109;

	/** Numbers from here on are marks, not sectors. */
	private static final int FIRST_MARK = 0xFFFFFFFA;

	private static final int FREE = 0xFFFFFFFF;

	private XlsContainer() {
	}

	/** Refuses a file that ends before its last sector. */
	static void requireWhole(Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			if (in.length() < HEADER_BYTES || isCut(in.getChannel())) {
				throw new UnreadableWorkbookException(Verdict.TRUNCATED, in.length() + " bytes are left of it");
			}
		}
	}

	private static boolean isCut(FileChannel file) throws IOException {
		ByteBuffer header = read(file, 0, HEADER_BYTES);
		int sectorBytes = (header.getShort(0x1E) == 12) ? 4096 : 512;
		for (int i = 0; i < TABLES_IN_HEADER; i++) {
			int sector = header.getInt(TABLES_AT + 4 * i);
			if (Integer.compareUnsigned(sector, FIRST_MARK) >= 0) {
				return false;
			}
			long start = (sector + 1L) * sectorBytes;
			if (sector < 0 || start + sectorBytes > file.size() || isCut(file, start, sectorBytes, i)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the last sector that a table gives away lies, whole, beyond the end. */
	private static boolean isCut(FileChannel file, long tableStart, int sectorBytes, int table) throws IOException {
		ByteBuffer entries = read(file, tableStart, sectorBytes);
		int perTable = sectorBytes / Integer.BYTES;
		int last = perTable - 1;
		while (last >= 0 && entries.getInt(last * Integer.BYTES) == FREE) {
			last--;
		}
		return last >= 0 && ((long) table * perTable + last + 1) * sectorBytes >= file.size();
	}

	private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) >= 0) {
			continue;
		}
		return buffer;
	}

}
