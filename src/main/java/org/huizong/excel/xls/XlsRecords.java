package org.huizong.excel.xls;

/** Words in the records of an {@code .xls}, the lowest byte first. */
final class XlsRecords {

	private XlsRecords() {
	}

	static int word(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
	}

	static long doubleWord(byte[] bytes, int at) {
		return word(bytes, at) | (long) word(bytes, at + 2) << 16;
	}

}
