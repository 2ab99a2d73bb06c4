package org.huizong.vintages;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.huizong.office.Hashes;
import org.huizong.office.HomeFolder;
import org.huizong.statistics.vintage.Vintage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Puts a written month where readers find it, by one rename, and can tell later whether
 * it still is what was published.
 */
@Component
public class Publisher {

	static final String MANIFEST = "manifest.json";

	private static final String DAMAGED = ".damaged-";

	private final HomeFolder home;

	Publisher(HomeFolder home) {
		this.home = home;
	}

	/** An empty folder beside the vintage's own; what a killed run left is removed. */
	public Path draft(Vintage vintage) throws IOException {
		delete(draftOf(vintage));
		delete(cityOnlyDraft(vintage));
		return Files.createDirectories(draftOf(vintage));
	}

	/** The file beside it for what is for the city alone. */
	public Path cityOnlyDraft(Vintage vintage) {
		return draftOf(vintage).resolveSibling("." + vintage.folder() + ".city-only.part");
	}

	/**
	 * Moves the drafts to their places and makes them last; what is circulated comes
	 * second, so that where it stands the city's own workbook does too.
	 * @return the SHA-256 of the manifest
	 */
	public String publish(Vintage vintage) throws IOException {
		Path draft = draftOf(vintage);
		Path place = this.home.published(vintage);
		if (Files.isDirectory(draft)) {
			requireIntact(draft);
			publishCityOnly(cityOnlyDraft(vintage), this.home.cityOnly(vintage));
			if (same(draft, place)) {
				delete(draft);
			}
			else {
				forceAll(draft);
				setAside(place, DAMAGED);
				Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
				force(place.getParent());
			}
		}
		requireIntact(place);
		return Hashes.of(place.resolve(MANIFEST));
	}

	/** Puts the draft for the city alone in the place of what the vintage has. */
	public void replaceCityOnly(Vintage vintage) throws IOException {
		Path place = this.home.cityOnly(vintage);
		Files.createDirectories(place.getParent());
		force(cityOnlyDraft(vintage));
		setAside(place, ".replaced-");
		Files.move(cityOnlyDraft(vintage), place, StandardCopyOption.ATOMIC_MOVE);
		force(place.getParent());
	}

	/** Not there after a crash that came between the two moves. */
	private static void publishCityOnly(Path draft, Path place) throws IOException {
		if (!Files.isRegularFile(draft)) {
			return;
		}
		if (Files.isRegularFile(place) && Hashes.of(place).equals(Hashes.of(draft))) {
			Files.delete(draft);
			return;
		}
		Files.createDirectories(place.getParent());
		force(draft);
		setAside(place, DAMAGED);
		Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
		force(place.getParent());
	}

	/**
	 * Whether every file of the vintage is what its manifest says, and the manifest what
	 * was recorded.
	 */
	public boolean intact(VintageStore.Published published) throws IOException {
		Path place = this.home.published(published.vintage());
		Path manifest = place.resolve(MANIFEST);
		return Files.isRegularFile(manifest) && Hashes.of(manifest).equals(published.manifest()) && matches(place);
	}

	/** Whether there is something to publish as that vintage, or it stands intact. */
	public boolean ready(Vintage vintage) throws IOException {
		return matches(draftOf(vintage)) || matches(this.home.published(vintage));
	}

	/** How many files the vintage's draft has, or else what stands published. */
	public long files(Vintage vintage) throws IOException {
		Path draft = draftOf(vintage);
		Path folder = Files.isDirectory(draft) ? draft : this.home.published(vintage);
		if (!Files.isDirectory(folder)) {
			return 0;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).count();
		}
	}

	/** What was written again to the same bytes need not move. */
	private static boolean same(Path draft, Path place) throws IOException {
		return matches(place) && Hashes.of(place.resolve(MANIFEST)).equals(Hashes.of(draft.resolve(MANIFEST)));
	}

	/** Whether a whole draft of the vintage waits to be published. */
	boolean drafted(Vintage vintage) throws IOException {
		return matches(draftOf(vintage));
	}

	/** Removes the vintage's drafts, which will not be published. */
	public void discard(Vintage vintage) throws IOException {
		delete(draftOf(vintage));
		delete(cityOnlyDraft(vintage));
	}

	Path draftOf(Vintage vintage) {
		return this.home.output(vintage.programme(), vintage.period()).resolve("." + vintage.folder() + ".part");
	}

	private static void requireIntact(Path folder) throws IOException {
		if (!matches(folder)) {
			throw new IOException(folder + " does not match its manifest");
		}
	}

	private static boolean matches(Path folder) throws IOException {
		Path manifest = folder.resolve(MANIFEST);
		if (!Files.isRegularFile(manifest)) {
			return false;
		}
		for (JsonNode output : JsonMapper.shared().readTree(Files.readAllBytes(manifest)).path("outputs")) {
			Path file = folder.resolve(output.path("path").asString());
			if (!Files.isRegularFile(file) || !Hashes.of(file).equals(output.path("sha256").asString())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A folder that stands where a vintage belongs, but is none or was tampered with, is
	 * kept under another name.
	 */
	private static void setAside(Path place, String how) throws IOException {
		if (!Files.exists(place)) {
			return;
		}
		int number = 1;
		while (Files.exists(aside(place, how, number))) {
			number++;
		}
		Files.move(place, aside(place, how, number), StandardCopyOption.ATOMIC_MOVE);
	}

	private static Path aside(Path place, String how, int number) {
		return place.resolveSibling(place.getFileName() + how + number);
	}

	private static void forceAll(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				force(path);
			}
		}
	}

	/**
	 * Windows cannot open folders for this, and needs it not: its renames are journalled.
	 */
	private static void force(Path path) throws IOException {
		boolean folder = Files.isDirectory(path);
		if (folder && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")) {
			return;
		}
		try (FileChannel channel = FileChannel.open(path,
				folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}

}
