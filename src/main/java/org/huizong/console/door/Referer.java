package org.huizong.console.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where on this server a question came from: never another server, however the header is
 * written.
 *
 * @param path as it stands in the address
 * @param query without the question mark, null when there is none
 */
record Referer(String path, @Nullable String query) {

	/** Null where the header tells no page of ours. */
	static @Nullable Referer of(@Nullable String header) {
		try {
			URI from = new URI(Objects.requireNonNullElse(header, ""));
			String path = from.getRawPath();
			boolean ours = path != null && path.startsWith("/") && !path.startsWith("//");
			return ours ? new Referer(path, from.getRawQuery()) : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	String address() {
		return (this.query != null) ? this.path + "?" + this.query : this.path;
	}

}
