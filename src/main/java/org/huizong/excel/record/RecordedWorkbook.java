package org.huizong.excel.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook;

/** Plays what {@link WorkbookRecording} recorded; for one thread at a time. */
public final class RecordedWorkbook implements Workbook {

	private final byte[] bytes;

	/** Where each part begins; the first tells of the workbook, the others are sheets. */
	private final List<Integer> parts = new ArrayList<>();

	private final List<Sheet> sheets = new ArrayList<>();

	private final List<Trait> traits = new ArrayList<>();

	private final Map<String, String> properties = new LinkedHashMap<>();

	private boolean date1904;

	private RecordedWorkbook(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Opens a recording.
	 * @throws NotRecordedException when another version of this program wrote it in
	 * another way
	 */
	public static RecordedWorkbook open(byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		if (bytes.length < Integer.BYTES || buffer.getInt() != WorkbookRecording.FORMAT) {
			throw new NotRecordedException("another format");
		}
		RecordedWorkbook workbook = new RecordedWorkbook(bytes);
		while (buffer.hasRemaining()) {
			workbook.parts.add(buffer.position());
			int length = buffer.getInt();
			buffer.position(buffer.position() + length);
		}
		workbook.about();
		return workbook;
	}

	@Override
	public List<Sheet> sheets() {
		return this.sheets;
	}

	/**
	 * Reads a sheet as {@link Workbook} says.
	 * @throws NotRecordedException when the handler wants more than was recorded
	 */
	@Override
	public void read(int index, RowHandler handler) throws IOException {
		try (RecordingInput in = part(index + 1)) {
			while (true) {
				switch (in.octet()) {
					case WorkbookRecording.HIDDEN_COLUMNS ->
						handler.hiddenColumns((int) in.number(), (int) in.number());
					case WorkbookRecording.ROW -> {
						if (!handler.row(row(in))) {
							return;
						}
					}
					case WorkbookRecording.MERGED -> handler.merged(range(in));
					case WorkbookRecording.CUT -> throw new NotRecordedException(this.sheets.get(index).name());
					default -> {
						return;
					}
				}
			}
		}
	}

	@Override
	public List<CellRange> mergedRanges(int index) throws IOException {
		List<CellRange> ranges = new ArrayList<>();
		read(index, new RowHandler() {

			@Override
			public boolean row(Row row) {
				return true;
			}

			@Override
			public void merged(CellRange range) {
				ranges.add(range);
			}

		});
		return ranges;
	}

	@Override
	public List<Trait> traits() {
		return this.traits;
	}

	@Override
	public Map<String, String> properties() {
		return this.properties;
	}

	@Override
	public boolean date1904() {
		return this.date1904;
	}

	@Override
	public void close() {
	}

	private RecordingInput part(int number) {
		int at = this.parts.get(number);
		return new RecordingInput(this.bytes, at + Integer.BYTES, ByteBuffer.wrap(this.bytes).getInt(at));
	}

	private void about() throws IOException {
		try (RecordingInput in = part(0)) {
			this.date1904 = in.number() == 1;
			for (long left = in.number(); left > 0; left--) {
				this.sheets.add(new Sheet(this.sheets.size(), in.plain(), in.number() == 1));
			}
			for (long left = in.number(); left > 0; left--) {
				this.traits.add(new Trait(Trait.Kind.valueOf(in.plain()), in.plain()));
			}
			for (long left = in.number(); left > 0; left--) {
				this.properties.put(in.plain(), in.plain());
			}
		}
	}

	private static Row row(RecordingInput in) throws IOException {
		long head = in.number();
		int number = (int) (head >> 1);
		int count = (int) in.number();
		Cell[] cells = new Cell[count];
		for (int i = 0; i < count; i++) {
			cells[i] = RecordedCells.read(in, number);
		}
		return new Row(number, (head & 1) == 1, List.of(cells));
	}

	private static CellRange range(RecordingInput in) throws IOException {
		return new CellRange((int) in.number(), (int) in.number(), (int) in.number(), (int) in.number());
	}

}
