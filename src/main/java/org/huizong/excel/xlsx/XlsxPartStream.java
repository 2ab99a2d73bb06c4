package org.huizong.excel.xlsx;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * A part as it is inflated: bytes, ratio and time are watched at every block, the
 * checksum at the end, which {@link java.util.zip.ZipFile} leaves unchecked.
 */
final class XlsxPartStream extends FilterInputStream {

	/** Below this a ratio says nothing. */
	private static final long RATIO_FREE_BYTES = 1 << 20;

	/** Unpacked to packed; POI's figure, and ten times that of an ordinary sheet. */
	private static final long MAX_RATIO = 100;

	/** No honest tag or text is as long. */
	private static final long MAX_TOKEN_BYTES = 4 << 20;

	private final ZipEntry entry;

	private final ReadingMeter meter;

	private final CRC32 checksum = new CRC32();

	private long count;

	private long tokenStart;

	XlsxPartStream(InputStream in, ZipEntry entry, ReadingMeter meter) {
		super(in);
		this.entry = entry;
		this.meter = meter;
	}

	/** Says that the parser has come to the next tag. */
	void tokenRead() {
		this.tokenStart = this.count;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int read = inflate(target, offset, length);
		if (read < 0) {
			checkIntegrity();
			return -1;
		}
		this.count += read;
		this.checksum.update(target, offset, read);
		checkLimits();
		return read;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private int inflate(byte[] target, int offset, int length) throws IOException {
		try {
			return super.read(target, offset, length);
		}
		catch (ZipException | EOFException ex) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, part() + ", " + ex.getMessage(), ex);
		}
	}

	private void checkLimits() throws UnreadableWorkbookException {
		if (this.count > RATIO_FREE_BYTES && this.count / MAX_RATIO > this.entry.getCompressedSize()) {
			throw new UnreadableWorkbookException(Verdict.COMPRESSION_BOMB,
					part() + ", " + this.count + " bytes unpacked from at most " + this.entry.getCompressedSize());
		}
		if (this.count - this.tokenStart > MAX_TOKEN_BYTES) {
			throw new UnreadableWorkbookException(Verdict.XML_BOMB,
					part() + ", more than " + MAX_TOKEN_BYTES + " bytes without a tag");
		}
		this.meter.unpacked(part(), this.count);
		this.meter.checkTime(part());
	}

	private void checkIntegrity() throws UnreadableWorkbookException {
		if (this.count != this.entry.getSize() || this.checksum.getValue() != this.entry.getCrc()) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, part() + ", checksum does not match");
		}
	}

	private String part() {
		return this.entry.getName();
	}

}
