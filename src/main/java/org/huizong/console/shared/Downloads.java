package org.huizong.console.shared;

import java.io.IOException;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletResponse;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as they are saved, not shown. */
public final class Downloads {

	/** What an archive is. */
	public static final String ZIP = "application/zip";

	private Downloads() {
	}

	public static ResponseEntity<Resource> of(Path file) {
		return of(file, String.valueOf(file.getFileName()));
	}

	/** Under another name than it has here. */
	public static ResponseEntity<Resource> of(Path file, String name) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(new FileSystemResource(file));
	}

	/** Every file of a vintage. */
	public static void archive(Results results, Vintage vintage, HttpServletResponse response) throws IOException {
		response.setContentType(ZIP);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				saved(vintage.programme() + "-" + vintage.period() + "-" + vintage.folder() + ".zip"));
		results.archive(vintage, response.getOutputStream());
	}

	private static String saved(String name) {
		return ContentDisposition.attachment().filename(name).build().toString();
	}

}
