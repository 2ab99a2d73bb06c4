package org.huizong.console.shared;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.huizong.console.api.ApiCalls;
import org.huizong.console.door.Screen;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page and call that shows something is either cut in SQL by what it is asked, or
 * its lists end of themselves, and it is said why. Whoever adds one says which: a list
 * that grows with use, such as findings, runs or accounts, gets a page.
 */
class ShownListsTests {

	/** What a list is cut by: a page and its length, or from where and how many. */
	private static final List<String> CUT_BY = List.of("page", "most", "before", "last");

	/**
	 * By class and method: the parameters that cut its list, or why it has none to cut.
	 */
	private static final String LISTS = """
			ApiAudit.list = before, last
			ApiAudit.verify = shows no list
			ApiChasing.list = as long as the declared units
			ApiFindings.list = page, most
			ApiMe.me = shows no list
			ApiMe.tokens = page, most
			ApiNotices.channels = as long as the declared channels
			ApiNotices.list = last
			ApiPeople.list = page, most
			ApiPeople.tokens = page, most
			ApiProgrammes.board = as long as the declared units, of twelve months
			ApiProgrammes.condition = shows no list
			ApiProgrammes.events = what happens, as it happens
			ApiProgrammes.list = as long as the declared programmes
			ApiProgrammes.statuses = one a month of the programme
			ApiResults.archive = a file
			ApiResults.changes = as long as the declared units by indicators by measures
			ApiResults.cityOnly = a file
			ApiResults.coverage = as long as the declared units by comparisons
			ApiResults.dispersion = as long as the declared indicators, of twelve months
			ApiResults.figure = terms of one declared formula, and a fixed number of its cells
			ApiResults.file = a file
			ApiResults.province = as long as the province's cities by indicators
			ApiResults.published = one a month of the programme
			ApiResults.rankings = as long as the declared units by rankings
			ApiResults.values = as long as the declared units by indicators by measures
			ApiResults.vintages = vintages of one month, each a publication of the office
			ApiResults.waivers = as long as the declared units by indicators by measures
			ApiReturns.cells = the cells around one
			ApiReturns.differences = computed from two recordings, not read from a table
			ApiReturns.show = page, most
			ApiReturns.versions = versions of one return, each a file of the unit
			ApiRuns.comparison = as long as the steps of a run
			ApiRuns.wouldStop = shows no list
			ApiRuns.list = page, most
			ApiRuns.log = most
			ApiRuns.plan = as long as the months up to one
			ApiRuns.wouldRecover = shows no list
			ApiRuns.run = as long as the steps of a run
			ApiSchedules.backfills = last
			ApiSchedules.history = last
			ApiSchedules.list = as long as the schedules
			ApiSchedules.preview = as long as the months asked for
			ApiSchedules.workdays = as long as the declared days
			ApiVersions.download = a file
			ApiVintages.correction = as long as the declared units by indicators by measures
			ApiVintages.due = one a month of the programme
			AuditScreen.audit = before
			AuditScreen.csv = a file of a fixed number of entries
			CorrectionScreen.correction = as long as the declared units by indicators by measures
			DoorScreen.login = shows no list
			DoorScreen.me = keys of one person that hold
			DoorScreen.setup = shows no list
			FiguresScreen.dispersion = as long as the declared indicators, of twelve months
			FiguresScreen.figure = terms of one declared formula, and a fixed number of its cells
			FiguresScreen.province = as long as the province's cities by indicators
			FiguresScreen.rank = as long as the declared units
			PeopleScreen.people = page
			PeriodsScreen.board = as long as the declared units, of twelve months
			PeriodsScreen.first = as long as the declared programmes
			PlanScreen.plan = a fixed number of past times, notices and months in arrears, and the months asked for
			ResultsScreen.archive = a file
			ResultsScreen.changes = as long as the declared units by indicators by measures
			ResultsScreen.cityOnly = a file
			ResultsScreen.file = a file
			ResultsScreen.list = one a month of the programme
			ResultsScreen.month = as long as the declared units by indicators by measures
			ReturnScreen.cells = the cells around one
			ReturnScreen.show = page
			RunActions.plan = as long as the months up to one
			RunsScreen.events = what happens, as it happens
			RunsScreen.list = page
			RunsScreen.log = before
			RunsScreen.show = before
			RunsScreen.state = as long as the steps of a run
			VersionsScreen.compare = computed from two recordings, not read from a table
			VersionsScreen.download = a file
			""";

	@Test
	void everyPageAndCallIsCutOrEndsOfItself() throws Exception {
		Map<String, String> table = LISTS.lines()
			.map((line) -> line.split(" = ", 2))
			.collect(Collectors.toMap((line) -> line[0], (line) -> line[1], (one, other) -> one, TreeMap::new));
		Map<String, Method> shown = shown();
		assertThat(shown.keySet()).as("say of each by what its list is cut, or why it ends of itself")
			.containsExactlyInAnyOrderElementsOf(table.keySet());
		List<String> wrong = new ArrayList<>();
		shown.forEach((name, method) -> {
			List<String> cut = cutBy(method);
			boolean said = List.of(table.get(name).split(", ")).stream().allMatch(CUT_BY::contains);
			if (said ? !cut.containsAll(List.of(table.get(name).split(", "))) : !cut.isEmpty()) {
				wrong.add(name + " is cut by " + cut + ", not: " + table.get(name));
			}
			if (lists(method) && table.get(name).equals("shows no list")) {
				wrong.add(name + " shows a list");
			}
		});
		assertThat(wrong).isEmpty();
	}

	private static boolean lists(Method method) {
		return Collection.class.isAssignableFrom(method.getReturnType()) || method.getReturnType() == Stream.class;
	}

	private static List<String> cutBy(Method method) {
		return Arrays.stream(method.getParameters())
			.filter((one) -> one.getType() == int.class || one.getType() == Integer.class
					|| one.getType() == Long.class)
			.map(Parameter::getName)
			.filter(CUT_BY::contains)
			.filter((one) -> !one.equals("before") || method.getParameters().length > 0 && !compares(method))
			.toList();
	}

	/** Before and after name two versions there. */
	private static boolean compares(Method method) {
		return Arrays.stream(method.getParameters()).anyMatch((one) -> one.getName().equals("after"));
	}

	private static Map<String, Method> shown() {
		Map<String, Method> shown = new TreeMap<>();
		for (JavaClass found : new ClassFileImporter().importPackages("org.huizong.console")) {
			Class<?> type = found.reflect();
			String name = found.getSimpleName();
			if (type.isAnnotationPresent(Screen.class) || type.isAnnotationPresent(ApiCalls.class)) {
				Arrays.stream(type.getDeclaredMethods())
					.filter((method) -> method.isAnnotationPresent(GetMapping.class))
					.forEach((method) -> shown.put(name + "." + method.getName(), method));
			}
		}
		return shown;
	}

}
