package org.huizong.vintages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.huizong.inbox.KnownHashes;
import org.huizong.office.AbsentException;
import org.huizong.office.HomeFolder;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.PublishedFile.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The files of vintages, examined against what was recorded when they were published. */
@Component
public class PublishedFiles {

	private final HomeFolder home;

	private final KnownHashes hashes;

	private final Map<Path, Read> manifests = new ConcurrentHashMap<>();

	PublishedFiles(HomeFolder home, Clock clock) {
		this.home = home;
		this.hashes = new KnownHashes(clock);
	}

	/**
	 * Whether every file of the vintage is what its manifest says, and the manifest what
	 * was recorded.
	 */
	public boolean intact(VintageStore.Published published) {
		return examine(published).stream().allMatch((file) -> file.state() == State.INTACT);
	}

	/**
	 * Sizes and times of the vintage's files, the manifest last; null for what is gone.
	 */
	public List<KnownHashes.@Nullable Stamp> stamps(Vintage vintage) throws IOException {
		List<KnownHashes.@Nullable Stamp> stamps = new ArrayList<>();
		for (String path : paths(vintage)) {
			stamps.add(KnownHashes.look(this.home.published(vintage).resolve(path)));
		}
		return stamps;
	}

	/**
	 * Every file of the vintage, the manifest last, each examined now; one of the same
	 * size and time as when it was examined before is not read again.
	 */
	List<PublishedFile> examine(VintageStore.Published published) {
		Vintage vintage = published.vintage();
		List<PublishedFile> files = new ArrayList<>();
		for (JsonNode output : outputs(vintage)) {
			files.add(examine(vintage, output.path("path").asString(), output.path("sha256").asString()));
		}
		files.add(examine(vintage, Publisher.MANIFEST, published.manifest()));
		return files;
	}

	/** Paths with the SHA-256 of what was received when the vintage was made. */
	public Map<String, String> inputs(Vintage vintage) {
		Map<String, String> inputs = new LinkedHashMap<>();
		for (JsonNode input : manifest(vintage).path("inputs")) {
			inputs.put(input.path("path").asString(), input.path("sha256").asString());
		}
		return inputs;
	}

	/** Hash of the declaration that the manifest names, empty without one. */
	public String declaration(Vintage vintage) {
		return manifest(vintage).path("rulesVersion").asString("");
	}

	/** Version and build of the program that the manifest names. */
	public String program(Vintage vintage) {
		JsonNode manifest = manifest(vintage);
		return (manifest.path("programVersion").asString("?") + " " + manifest.path("programBuild").asString(""))
			.strip();
	}

	/**
	 * Units in the totals and units expected, as the manifest says; both 0 without one.
	 */
	Results.Counted counted(Vintage vintage) {
		JsonNode coverage = manifest(vintage).path("coverage");
		return new Results.Counted(coverage.path("reported").size(), coverage.path("expected").size());
	}

	/**
	 * A file that the manifest names, or the manifest.
	 * @throws AbsentException when it is none, or gone
	 */
	public Path locate(Vintage vintage, String path) {
		Path file = this.home.published(vintage).resolve(path);
		if (!paths(vintage).contains(path) || !Files.isRegularFile(file)) {
			throw new AbsentException(vintage.folder() + " 没有文件 " + path + "。",
					vintage.folder() + " has no file " + path + ".");
		}
		return file;
	}

	/**
	 * The workbook of the vintage that stays with the city's office.
	 * @throws AbsentException when there is none
	 */
	Path cityOnly(Vintage vintage) {
		Path file = this.home.cityOnly(vintage);
		if (!Files.isRegularFile(file)) {
			throw new AbsentException(vintage.folder() + " 没有仅市局可见的工作簿。",
					vintage.folder() + " has no workbook for the city alone.");
		}
		return file;
	}

	boolean hasCityOnly(Vintage vintage) {
		return Files.isRegularFile(this.home.cityOnly(vintage));
	}

	/** Writes every file of the vintage that is there as one zip archive. */
	void archive(Vintage vintage, OutputStream out) throws IOException {
		String folder = vintage.programme() + "-" + vintage.period() + "-" + vintage.folder() + "/";
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String path : paths(vintage)) {
				Path file = this.home.published(vintage).resolve(path);
				if (Files.isRegularFile(file)) {
					ZipEntry entry = new ZipEntry(folder + path);
					entry.setTime(Files.getLastModifiedTime(file).toMillis());
					zip.putNextEntry(entry);
					Files.copy(file, zip);
					zip.closeEntry();
				}
			}
		}
	}

	/** The files that the manifest names, and the manifest. */
	public List<String> paths(Vintage vintage) {
		List<String> paths = new ArrayList<>();
		for (JsonNode output : outputs(vintage)) {
			paths.add(output.path("path").asString());
		}
		paths.add(Publisher.MANIFEST);
		return paths;
	}

	private PublishedFile examine(Vintage vintage, String path, String sha256) {
		Path file = this.home.published(vintage).resolve(path);
		try {
			KnownHashes.Stamp stamp = KnownHashes.look(file);
			return (stamp == null) ? new PublishedFile(path, sha256, null, State.GONE) : new PublishedFile(path, sha256,
					stamp.size(), this.hashes.of(file).equals(sha256) ? State.INTACT : State.CHANGED);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A manifest that was tampered with may name files elsewhere: they are not ours. */
	private List<JsonNode> outputs(Vintage vintage) {
		Path folder = this.home.published(vintage);
		List<JsonNode> outputs = new ArrayList<>();
		manifest(vintage).path("outputs").forEach((output) -> {
			if (folder.resolve(output.path("path").asString()).normalize().startsWith(folder.normalize())) {
				outputs.add(output);
			}
		});
		return outputs;
	}

	/** An empty object where there is none that can be read. */
	private JsonNode manifest(Vintage vintage) {
		Path manifest = this.home.published(vintage).resolve(Publisher.MANIFEST);
		try {
			KnownHashes.Stamp stamp = KnownHashes.look(manifest);
			if (stamp == null) {
				return JsonMapper.shared().createObjectNode();
			}
			String sha256 = this.hashes.of(manifest);
			Read known = this.manifests.get(manifest);
			if (known == null || !known.sha256().equals(sha256)) {
				known = new Read(sha256, JsonMapper.shared().readTree(Files.readAllBytes(manifest)));
				this.manifests.put(manifest, known);
			}
			return known.manifest();
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A manifest as it was when it was read. */
	private record Read(String sha256, JsonNode manifest) {
	}

}
