package org.huizong.disseminate.month;

/** A file written: path below the folder with forward slashes, SHA-256 in hex, bytes. */
public record OutputFile(String path, String sha256, long size) {
}
