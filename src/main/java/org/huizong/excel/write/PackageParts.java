package org.huizong.excel.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Takes the parts of a document as POI writes them, before they are zipped: what it takes
 * for its zip is a map of names to contents, so that a package is zipped once.
 */
final class PackageParts extends ZipArchiveOutputStream {

	private final SortedMap<String, byte[]> parts;

	private final ByteArrayOutputStream part = new ByteArrayOutputStream();

	private String name = "";

	PackageParts(SortedMap<String, byte[]> parts) {
		super(OutputStream.nullOutputStream());
		this.parts = parts;
	}

	@Override
	public void putArchiveEntry(ZipArchiveEntry entry) {
		this.name = entry.getName();
		this.part.reset();
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		this.part.write(bytes, offset, length);
	}

	@Override
	public void closeArchiveEntry() {
		this.parts.put(this.name, this.part.toByteArray());
	}

	@Override
	public void finish() {
		// There is no archive to be finished.
	}

	@Override
	public void flush() {
		// Nothing is held back.
	}

	@Override
	public void close() throws IOException {
		this.part.close();
	}

}
