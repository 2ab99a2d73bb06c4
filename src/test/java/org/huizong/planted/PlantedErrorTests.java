package org.huizong.planted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.HuizongApplication;
import org.huizong.monthend.ReceivedMonth;
import org.huizong.office.Scope;
import org.huizong.programme.Rule;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.staging.StagingStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnRow;
import org.huizong.story.OfficeFolder;
import org.huizong.story.StagedYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * At least sixty kinds of error, planted one at a time into the returns of September:
 * each is found at its cell by its rule, and nothing else is reported.
 */
@Tag("long")
class PlantedErrorTests {

	private static final long SEED = 20091008L;

	private static final ReferencePeriod SEPTEMBER = ReferencePeriod.parse("2009-09");

	private static final Scope SCOPE = new Scope("open-economy", SEPTEMBER);

	private static final int KINDS = 60;

	/** Rules that one error in one return cannot break, and what shows them instead. */
	private static final Map<String, String> ELSEWHERE = Map.ofEntries(
			Map.entry("A31", "only under late_returns: block; ChasingTests"),
			Map.entry("B09", "needs returns of 2008; its scenes"),
			Map.entry("F01", "takes many projects; HeapingSimulationTests"),
			Map.entry("F02", "takes many projects; HeapingSimulationTests"),
			Map.entry("F03", "a bound that all units draw; HidiroglouBerthelotTests"),
			Map.entry("F04", "a bound that all units draw; HidiroglouBerthelotTests"),
			Map.entry("F05", "a bound that the months draw; OwnHistoryTests"),
			Map.entry("G06", "needs the provincial table of 2008; its scenes"),
			Map.entry("A26", "needs a fault of the reader; SheetLayoutTests"),
			Map.entry("A29", "units of measure that differ; CollectingTests"));

	/**
	 * Rules that hold units against each other: any change moves the bounds of others,
	 * and a planted figure may leap besides.
	 */
	private static final Set<String> PEERS = Set.of("F03", "F04");

	@TempDir
	private static Path home;

	private static OfficeFolder office;

	private static ConfigurableApplicationContext context;

	private static ReceivedMonth month;

	private static Set<String> before;

	private static List<Plant> plants;

	private static List<Plant> spellings;

	private static List<String> files;

	@BeforeAll
	static void goodReturns() throws Exception {
		office = StagedYear.copy(home);
		context = HuizongApplication.start(home);
		month = new ReceivedMonth(context);
		before = found();
		GoodMonth good = good(SEPTEMBER);
		GoodMonth last = good(SEPTEMBER.previous());
		plants = Stream
			.of(IntakePlants.in(good), StrikePlants.in(good), IndicatorPlants.in(good), ProjectPlants.in(good),
					ParkPlants.in(good), HistoryPlants.in(good, last), CityPlants.in(good, last),
					ScalePlants.in(good, last), FollowingPlants.in(good, last))
			.flatMap(List::stream)
			.toList();
		spellings = Spellings.in(good);
		files = good.rows("indicators").stream().map(ReturnRow::file).distinct().toList();
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@Test
	void findsEveryKindAtItsCellByItsRuleAndNothingElse() throws Exception {
		List<String> wrong = new ArrayList<>();
		int planted = 0;
		int met = 0;
		int others = 0;
		String only = System.getProperty("plant", "");
		for (Plant plant : plants) {
			if (!Pattern.compile(only).matcher(plant.kind()).find()) {
				continue;
			}
			Set<String> news = sown(plant);
			Set<String> missed = without(plant.expected(), news);
			Set<String> more = new TreeSet<>(without(news, plant.expected()));
			more.removeIf((found) -> ofPeers(plant, found));
			planted += plant.expected().size();
			met += plant.expected().size() - missed.size();
			others += more.size();
			if (!missed.isEmpty() || !more.isEmpty()) {
				wrong.add(plant.kind() + "\n    not found: " + missed + "\n    besides:   " + more);
			}
		}
		System.out.printf("planted errors: %d kinds, found %d of %d, false findings %d (seed %d)%n", plants.size(), met,
				planted, others, SEED);
		assertThat(wrong).as("plants not found as expected").isEmpty();
	}

	@Test
	void plantsAtLeastSixtyKindsAndOneForEveryRule() {
		assertThat(plants.stream().map(Plant::kind)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(KINDS);
		Set<String> rules = plants.stream()
			.flatMap((plant) -> plant.expected().stream())
			.map((expected) -> expected.split(" ")[0])
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> unplanted = programme().rules()
			.stream()
			.map(Rule::code)
			.filter((code) -> !rules.contains(code) && !ELSEWHERE.containsKey(code))
			.toList();
		assertThat(unplanted).isEmpty();
	}

	/** What counties write in their own way and is right. */
	@Test
	void reportsNothingAboutOtherSpellings() throws Exception {
		List<String> wrong = new ArrayList<>();
		for (Plant harmless : spellings) {
			Set<String> news = sown(harmless);
			if (!news.isEmpty()) {
				wrong.add(harmless.kind() + ": " + news);
			}
		}
		assertThat(spellings).hasSizeGreaterThan(10);
		assertThat(wrong).isEmpty();
	}

	/** Opening and saving alone plants nothing: what is found comes from the plants. */
	@Test
	void savingAgainChangesNothing() throws Exception {
		Plant nothing = Plant.of("nothing");
		files.forEach((file) -> nothing.workbook(file, (workbook) -> {
		}));
		assertThat(sown(nothing)).isEmpty();
	}

	private static List<Integer> totals(ReturnRow row) {
		String table = new StagingTable("open-economy", programme().form(row.form())).name();
		return context.getBean(JdbcTemplate.class)
			.queryForList("SELECT hz_row FROM " + table
					+ " WHERE hz_period = ? AND hz_unit = ? AND hz_sheet = ? AND hz_kind = 'TOTAL' ORDER BY hz_row",
					Integer.class, row.period().toString(), row.unit(), row.sheet());
	}

	/**
	 * Whether a rule of peers speaks of another unit, or of the very cell that was
	 * planted.
	 */
	private static boolean ofPeers(Plant plant, String found) {
		String place = found.substring(found.indexOf(' ') + 1);
		String file = place.split("#")[0];
		return PEERS.contains(found.split(" ")[0])
				&& (plant.expected().stream().noneMatch((expected) -> expected.contains(" " + file))
						|| plant.expected().stream().anyMatch((expected) -> expected.endsWith(" " + place)));
	}

	private static Set<String> sown(Plant plant) throws Exception {
		plant.sow(office.inbox("2009-09").getParent());
		try {
			return without(found(), before);
		}
		finally {
			restore();
		}
	}

	/** Puts the good returns back and forgets that there were other versions. */
	private static void restore() throws IOException {
		context.getBean(JdbcTemplate.class).update("DELETE FROM return_version WHERE period = ?", SEPTEMBER.toString());
		StagedYear.restore(office, "2009-09");
		StagedYear.restore(office, "2009");
	}

	private static Set<String> found() throws Exception {
		return month.examine(SCOPE)
			.stream()
			.map(PlantedErrorTests::shown)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String shown(Finding finding) {
		return (finding.rule() + " " + ((finding.place() != null) ? finding.place().reference() : "")).strip();
	}

	private static Set<String> without(Set<String> all, Set<String> some) {
		Set<String> rest = new TreeSet<>(all);
		rest.removeAll(some);
		return rest;
	}

	private static GoodMonth good(ReferencePeriod period) {
		return new GoodMonth(programme(), period, context.getBean(StagingStore.class), SEED, PlantedErrorTests::totals);
	}

	private static StatisticalProgramme programme() {
		return month.programme("open-economy");
	}

}
