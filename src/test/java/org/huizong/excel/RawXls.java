package org.huizong.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An {@code .xls} that POI made, with its records put otherwise. */
final class RawXls {

	static final int BOF = 0x0809;

	private static final int EOF = 0x000A;

	private static final int BOUNDSHEET = 0x0085;

	private List<Rec> records = new ArrayList<>();

	private RawXls() {
	}

	static RawXls of(Consumer<HSSFWorkbook> content) throws IOException {
		RawXls xls = new RawXls();
		try (HSSFWorkbook poi = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			content.accept(poi);
			poi.write(out);
			try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(out.toByteArray()))) {
				ByteBuffer stream = ByteBuffer
					.wrap(files.getRoot().createDocumentInputStream("Workbook").readAllBytes())
					.order(ByteOrder.LITTLE_ENDIAN);
				while (stream.remaining() >= 4) {
					int number = stream.getShort() & 0xFFFF;
					byte[] body = new byte[stream.getShort() & 0xFFFF];
					stream.get(body);
					xls.records.add(new Rec(number, body));
				}
			}
		}
		return xls;
	}

	/** Puts others in the place of each record of a number, itself among them or not. */
	RawXls replace(int number, Function<Rec, List<Rec>> others) {
		List<Rec> replaced = new ArrayList<>();
		this.records.forEach((rec) -> replaced.addAll((rec.number() == number) ? others.apply(rec) : List.of(rec)));
		this.records = replaced;
		return this;
	}

	/** Says of the sheet at a 0-based place that it is something else. */
	RawXls type(int sheet, int type) {
		int[] begun = { -2 };
		return replace(BOF, (rec) -> {
			if (++begun[0] == sheet) {
				rec.body()[2] = (byte) type;
			}
			return List.of(rec);
		});
	}

	/** Writes it, the listed sheets in the order of the stream. */
	Path write(Path file) throws IOException {
		return write(file, false);
	}

	Path write(Path file, boolean backwards) throws IOException {
		List<Integer> starts = new ArrayList<>();
		int at = 0;
		int depth = 0;
		for (Rec rec : this.records) {
			if (rec.number() == BOF && depth++ == 0 && at > 0) {
				starts.add(backwards ? 0 : starts.size(), at);
			}
			depth -= (rec.number() == EOF) ? 1 : 0;
			at += rec.body().length + 4;
		}
		ByteBuffer stream = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
		int sheet = 0;
		for (Rec rec : this.records) {
			if (rec.number() == BOUNDSHEET) {
				ByteBuffer.wrap(rec.body()).order(ByteOrder.LITTLE_ENDIAN).putInt(starts.get(sheet++));
			}
			stream.putShort((short) rec.number()).putShort((short) rec.body().length).put(rec.body());
		}
		try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
			files.createDocument(new ByteArrayInputStream(stream.array()), "Workbook");
			files.writeFilesystem(out);
		}
		return file;
	}

	/** A record of words of two bytes. */
	static Rec rec(int number, int... words) {
		ByteBuffer body = ByteBuffer.allocate(2 * words.length).order(ByteOrder.LITTLE_ENDIAN);
		for (int word : words) {
			body.putShort((short) word);
		}
		return new Rec(number, body.array());
	}

	/**
	 * A record.
	 *
	 * @param number as MS-XLS, 2.3 has it
	 */
	record Rec(int number, byte[] body) {

		Rec numbered(int other) {
			return new Rec(other, this.body);
		}

	}

}
