package org.huizong.statistics.received;

/**
 * A file found in an inbox.
 *
 * @param path below {@code input/<programme>/}, forward slashes
 * @param sha256 lower-case hex of the content
 * @param size in bytes
 */
public record ReceivedFile(String path, String sha256, long size) implements Comparable<ReceivedFile> {

	@Override
	public int compareTo(ReceivedFile other) {
		return this.path.compareTo(other.path);
	}

}
