package org.huizong.excel.xls;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sheet of an {@code .xls} stands where in its stream, and what it is. POI takes
 * the streams of worksheets, charts and macro sheets as they come, passes over those of
 * modules, and gives them the names of the list as that comes. Source: MS-XLS, 2.4.21 and
 * 2.4.28.
 */
final class XlsSheetStreams {

	private static final int WORKBOOK = 0x0005;

	private static final int WORKSHEET = 0x0010;

	private static final int CHART = 0x0020;

	private static final int MACROS = 0x0040;

	/** Where each listed sheet begins. */
	private final List<Long> listed = new ArrayList<>();

	private final List<Stream> streams = new ArrayList<>();

	/** Takes an entry of the list of sheets. */
	void list(byte[] body) {
		this.listed.add((body.length < 4) ? -1 : XlsRecords.doubleWord(body, 0));
	}

	/** Takes the beginning of a stream that stands in no other. */
	void begin(byte[] body, long at) {
		int type = (body.length < 4) ? WORKSHEET : XlsRecords.word(body, 2);
		if (type != WORKBOOK) {
			this.streams.add(new Stream(at, type));
		}
	}

	/** Whether the stream that began last holds cells of its own. */
	boolean holdsCells() {
		return !this.streams.isEmpty() && this.streams.get(this.streams.size() - 1).holdsCells();
	}

	/** The listed sheets, in the order of the list. */
	List<Listed> sheets() {
		List<Stream> read = this.streams.stream().filter(Stream::known).toList();
		boolean found = this.listed.stream().anyMatch((start) -> stream(start) != null);
		List<Listed> sheets = new ArrayList<>();
		for (int i = 0; i < this.listed.size(); i++) {
			Stream stream = found ? stream(this.listed.get(i)) : (i < read.size()) ? read.get(i) : null;
			int index = (stream != null) ? read.indexOf(stream) : -1;
			sheets.add(new Listed(i, index, stream != null && stream.holdsCells()));
		}
		return sheets;
	}

	private @org.jspecify.annotations.Nullable Stream stream(long start) {
		return this.streams.stream().filter((stream) -> stream.at() == start).findFirst().orElse(null);
	}

	/**
	 * A sheet of the list.
	 *
	 * @param place 0-based in the list
	 * @param index 0-based among the sheets that POI reads; −1 when it reads none
	 * @param holdsCells whether cells in its stream are the sheet's own, not copies that
	 * a chart keeps
	 */
	record Listed(int place, int index, boolean holdsCells) {
	}

	private record Stream(long at, int type) {

		boolean known() {
			return this.type == WORKSHEET || this.type == CHART || this.type == MACROS;
		}

		boolean holdsCells() {
			return this.type == WORKSHEET || this.type == MACROS;
		}

	}

}
