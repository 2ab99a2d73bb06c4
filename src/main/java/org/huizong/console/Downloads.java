package org.huizong.console;

import java.nio.file.Path;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as they are saved, not shown. */
final class Downloads {

	private Downloads() {
	}

	static ResponseEntity<Resource> of(Path file) {
		return headers(String.valueOf(file.getFileName())).contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(new FileSystemResource(file));
	}

	/** Under that name. */
	static ResponseEntity.BodyBuilder headers(String name) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
	}

}
