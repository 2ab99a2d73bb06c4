package org.huizong.excel.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;
import org.huizong.excel.Workbook.RowHandler;
import org.huizong.excel.Workbook.Sheet;
import org.huizong.excel.Workbook.Trait;
import org.huizong.excel.Workbook;

/**
 * Records what a workbook holds for its readers, so that it need not be opened again:
 * {@link RecordedWorkbook} plays it. A tenth of the size of the sheets' XML.
 */
public final class WorkbookRecording {

	/** Changes whenever what is written changes. */
	static final int FORMAT = 1;

	static final int END = 0;

	static final int HIDDEN_COLUMNS = 1;

	static final int ROW = 2;

	static final int MERGED = 3;

	/** Stands at the end of a sheet of which more was not recorded. */
	static final int CUT = 4;

	/** Longest recording, in bytes. */
	private static final int LONGEST = 16 << 20;

	private WorkbookRecording() {
	}

	/**
	 * Records a workbook.
	 * @param whole of which sheets, by 0-based index, every row is recorded
	 * @param head how many rows of others
	 * @throws NotRecordedException when it would be too long
	 * @throws UnreadableWorkbookException when a sheet is broken or exceeds a limit
	 */
	public static byte[] of(Workbook workbook, IntPredicate whole, int head) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(FORMAT);
		part(about(workbook), out);
		for (Sheet sheet : workbook.sheets()) {
			part(new Recorder(whole.test(sheet.index()) ? Integer.MAX_VALUE : head, LONGEST - bytes.size())
				.record(workbook, sheet.index()), out);
		}
		return bytes.toByteArray();
	}

	private static void part(byte[] part, DataOutputStream out) throws IOException {
		out.writeInt(part.length);
		out.write(part);
	}

	private static byte[] about(Workbook workbook) throws IOException {
		RecordingOutput out = new RecordingOutput();
		out.number(workbook.date1904() ? 1 : 0);
		out.number(workbook.sheets().size());
		for (Sheet sheet : workbook.sheets()) {
			out.plain(sheet.name());
			out.number(sheet.hidden() ? 1 : 0);
		}
		out.number(workbook.traits().size());
		for (Trait trait : workbook.traits()) {
			out.plain(trait.kind().name());
			out.plain(trait.detail());
		}
		Map<String, String> properties = workbook.properties();
		out.number(properties.size());
		for (Map.Entry<String, String> property : properties.entrySet()) {
			out.plain(property.getKey());
			out.plain(property.getValue());
		}
		return out.finish();
	}

	/** Records one sheet. */
	private static final class Recorder implements RowHandler {

		private final RecordingOutput out = new RecordingOutput();

		private final List<CellRange> merged = new ArrayList<>();

		private final int most;

		private final int longest;

		private int rows;

		private IOException failure;

		private Recorder(int most, int longest) {
			this.most = most;
			this.longest = longest;
		}

		byte[] record(Workbook workbook, int index) throws IOException {
			if (this.most > 0) {
				workbook.read(index, this);
			}
			if (this.failure != null) {
				throw this.failure;
			}
			for (CellRange range : this.merged) {
				this.out.octet(MERGED);
				this.out.number(range.firstRow());
				this.out.number(range.firstColumn());
				this.out.number(range.lastRow());
				this.out.number(range.lastColumn());
			}
			this.out.octet((this.rows >= this.most) ? CUT : END);
			return this.out.finish();
		}

		@Override
		public void hiddenColumns(int first, int last) {
			if (last >= 0) {
				written(() -> {
					this.out.octet(HIDDEN_COLUMNS);
					this.out.number(Math.max(first, 0));
					this.out.number(last);
				});
			}
		}

		@Override
		public boolean row(Row row) {
			this.rows++;
			return written(() -> {
				this.out.octet(ROW);
				this.out.number((long) row.number() << 1 | (row.hidden() ? 1 : 0));
				this.out.number(row.cells().size());
				for (int i = 0; i < row.cells().size(); i++) {
					RecordedCells.write(row.cells().get(i), row.number(), this.out);
				}
				if (this.out.size() > this.longest) {
					throw new NotRecordedException("longer than " + LONGEST + " bytes");
				}
			}) && this.rows < this.most;
		}

		@Override
		public void merged(CellRange range) {
			this.merged.add(range);
		}

		private boolean written(Writing writing) {
			try {
				writing.write();
				return true;
			}
			catch (IOException ex) {
				this.failure = ex;
				return false;
			}
		}

	}

	/** Writes something. */
	@FunctionalInterface
	private interface Writing {

		void write() throws IOException;

	}

}
