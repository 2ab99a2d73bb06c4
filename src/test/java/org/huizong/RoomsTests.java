package org.huizong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rooms of the house, in the order in which they may import each other, as
 * {@code src/docs/architecture.md} lists them.
 */
class RoomsTests {

	private static final String OURS = "org.huizong.";

	private static final Path ARCHITECTURE = Path.of("src/docs/architecture.md");

	private static final Path SOURCES = Path.of("src/main/java/org/huizong");

	private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|.*$");

	/** A class, and the room that is said to be its own. */
	private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)`(?:\\s\\(`([a-z.]+)`\\))?");

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?org\\.huizong\\.([a-z.]+)\\.[A-Z].*;$");

	/** Files in the largest room. */
	private static final int LARGEST = 30;

	private static final Set<String> STAGES = Set.of("collect", "validate", "aggregate", "analyse", "disseminate",
			"exchange");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.huizong");

	@Test
	void architectureListsEveryRoomOnce() throws IOException {
		Set<String> there = new TreeSet<>();
		CLASSES.forEach((type) -> there.add(room(type)));
		there.remove("");
		assertThat(rooms()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
	}

	@Test
	void architectureNamesClassesThatThereAreWhereTheyAre() throws IOException {
		Map<String, Set<String>> there = new HashMap<>();
		CLASSES
			.forEach((type) -> there.computeIfAbsent(type.getSimpleName(), (name) -> new TreeSet<>()).add(room(type)));
		List<String> wrong = new ArrayList<>();
		Matcher named = NAMED.matcher(Files.readString(ARCHITECTURE));
		while (named.find()) {
			Set<String> in = there.getOrDefault(named.group(1), Set.of());
			String room = named.group(2);
			boolean right = (room != null) ? in.contains(room) : !in.isEmpty();
			if (!right && !named.group(1).equals(RoomsTests.class.getSimpleName())) {
				wrong.add(named.group());
			}
		}
		assertThat(wrong).isEmpty();
	}

	/** So there are no cycles either. */
	@Test
	void roomsUseOnlyThoseListedAboveThem() throws IOException {
		List<String> order = rooms();
		Set<String> against = new TreeSet<>();
		for (JavaClass type : CLASSES) {
			for (Dependency use : type.getDirectDependenciesFromSelf()) {
				JavaClass used = use.getTargetClass();
				if (used.getPackageName().startsWith("org.huizong") && against(order, room(type), room(used))) {
					against.add(type.getName() + " -> " + used.getName());
				}
			}
		}
		assertThat(against).isEmpty();
	}

	/** Constants are copied by the compiler: their imports show in the sources alone. */
	@Test
	void sourcesImportOnlyFromRoomsListedAboveTheirs() throws IOException {
		List<String> order = rooms();
		List<String> against = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				String room = SOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
				for (String line : Files.readAllLines(file)) {
					Matcher imported = IMPORT.matcher(line);
					if (imported.matches() && against(order, room, imported.group(1))) {
						against.add(file.getFileName() + ": " + line);
					}
				}
			}
		}
		assertThat(against).isEmpty();
	}

	/** As files: what a build writes beside them is not ours. */
	@Test
	void noRoomIsLarge() throws IOException {
		Map<String, Integer> large = new TreeMap<>();
		for (String room : rooms()) {
			try (Stream<Path> files = Files.list(SOURCES.resolve(room.replace('.', '/')))) {
				int count = (int) files.filter((file) -> file.toString().endsWith(".java"))
					.filter((file) -> !file.endsWith("package-info.java"))
					.count();
				if (count > LARGEST) {
					large.put(room, count);
				}
			}
		}
		assertThat(large).isEmpty();
	}

	@Test
	void statisticsKnowsOnlyTheJdk() {
		classes().that()
			.resideInAPackage("org.huizong.statistics..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("org.huizong.statistics..", "java..", "org.jspecify.annotations..")
			.check(CLASSES);
	}

	@Test
	void programmeImportsStatisticsOnly() {
		onlyImports("programme", "statistics");
	}

	@Test
	void excelImportsNothingOfOurs() {
		onlyImports("excel");
	}

	@Test
	void stagesNeverImportEachOther() {
		onlyImports("collect", "statistics", "programme", "excel");
		onlyImports("validate", "statistics", "programme");
		onlyImports("aggregate", "statistics", "programme");
		onlyImports("analyse", "statistics", "programme");
		onlyImports("disseminate", "statistics", "programme", "excel");
		onlyImports("exchange", "statistics", "programme", "excel");
	}

	/** What a stage comes to, the faces have from the rooms of the office. */
	@Test
	void facesImportNoStageAndNotEachOther() throws IOException {
		String[] office = rooms().stream()
			.filter((room) -> !STAGES.contains(house(room)) && !house(room).equals("excel"))
			.filter((room) -> !house(room).equals("cli") && !house(room).equals("console"))
			.toArray(String[]::new);
		onlyImports("cli", office);
		onlyImports("console", office);
	}

	@Test
	void onlyExcelImportsPoi() {
		noClasses().that()
			.resideOutsideOfPackage("org.huizong.excel..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
			.check(CLASSES);
	}

	@Test
	void springStaysOutOfStatisticsProgrammesWorkbooksAndStages() {
		noClasses().that()
			.resideInAnyPackage(Stream.concat(Stream.of("statistics", "programme", "excel"), STAGES.stream())
				.map((house) -> OURS + house + "..")
				.toArray(String[]::new))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	/** Whatever starts the program says that there is such a thing. */
	@Test
	void onlyTheMonthEndKnowsSpringBatch() {
		noClasses().that()
			.resideOutsideOfPackages("org.huizong.monthend..", "org.huizong.store", "org.huizong")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.batch..")
			.check(CLASSES);
	}

	/** In the order in which they are listed. */
	private static List<String> rooms() throws IOException {
		try (Stream<String> lines = Files.lines(ARCHITECTURE)) {
			return lines.map(ROW::matcher)
				.filter(Matcher::matches)
				.map((row) -> row.group(1))
				.collect(Collectors.toList());
		}
	}

	/** The rooms in which the program starts know all. */
	private static boolean against(List<String> order, String from, String to) {
		return !from.isEmpty() && !from.equals(to) && (to.isEmpty() || order.indexOf(from) < order.indexOf(to));
	}

	private static String room(JavaClass type) {
		String name = type.getPackageName();
		return name.equals("org.huizong") ? "" : name.substring(OURS.length());
	}

	private static String house(String room) {
		return room.replaceFirst("\\..*", "");
	}

	private static void onlyImports(String house, String... allowed) {
		Set<String> inside = new TreeSet<>();
		for (JavaClass type : CLASSES) {
			if (house(room(type)).equals(house)) {
				type.getDirectDependenciesFromSelf()
					.stream()
					.map((use) -> use.getTargetClass())
					.filter((used) -> used.getPackageName().startsWith("org.huizong"))
					.filter((used) -> !house(room(used)).equals(house))
					.filter((used) -> Stream.of(allowed)
						.noneMatch((room) -> room(used).equals(room) || room(used).startsWith(room + ".")))
					.forEach((used) -> inside.add(type.getName() + " -> " + used.getName()));
			}
		}
		assertThat(inside).isEmpty();
	}

}
