package org.huizong.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.huizong.programme.NotReporting;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.store.HomeFolder;
import org.huizong.store.ReturnVersionStore;
import org.huizong.store.Scope;

import org.springframework.stereotype.Component;

/**
 * The programmes declared under {@code jobs/}, read again when their files changed; never
 * while they are being run.
 */
@Component
class Programmes {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

	private final HomeFolder home;

	private final LiveSteps live;

	private final ReturnVersionStore versions;

	private final Map<String, ReadDeclaration> read = new ConcurrentHashMap<>();

	private final Moments moments;

	Programmes(HomeFolder home, LiveSteps live, ReturnVersionStore versions, Moments moments) {
		this.moments = moments;
		this.home = home;
		this.versions = versions;
		this.live = live;
	}

	/**
	 * The programme of that code.
	 * @throws RefusedException when there is none
	 * @throws org.huizong.programme.FaultyProgrammeException when its declaration has
	 * faults
	 */
	StatisticalProgramme get(String code) {
		return now(code).programme();
	}

	/** The hashes of the files by which the programme is declared as it was read. */
	SortedMap<String, String> files(String code) {
		return now(code).files();
	}

	private ReadDeclaration now(String code) {
		return this.moments.declared(new Declared(code), () -> look(code));
	}

	private ReadDeclaration look(String code) {
		ReadDeclaration known = this.read.get(code);
		if (known != null && (this.live.running(code)
				|| known.stamp().equals(ReadDeclaration.stamp(this.home.jobs().resolve(code))))) {
			return known;
		}
		ReadDeclaration fresh = read(code);
		this.read.put(code, fresh);
		return fresh;
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month; or that
	 * has sent a return for it before the declaration said that it does not.
	 * @throws RefusedException when there is none
	 */
	ReportingUnit unit(Scope scope, String name) {
		return find(scope, name, (unit) -> !this.versions.versions(scope).of(unit.code()).isEmpty());
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month.
	 * @throws RefusedException when there is none
	 */
	ReportingUnit reporting(Scope scope, String name) {
		return find(scope, name, (unit) -> false);
	}

	private ReportingUnit find(Scope scope, String name, Predicate<ReportingUnit> kept) {
		StatisticalProgramme programme = get(scope.programme()).calledIn(scope.period());
		List<ReportingUnit> named = programme.units()
			.stream()
			.filter((unit) -> unit.names().contains(name.strip()))
			.toList();
		return named.stream()
			.filter((unit) -> unit.reportsIn(scope.period()))
			.findFirst()
			.or(() -> named.stream().filter(kept).findFirst())
			.orElseThrow(() -> absent(programme, scope, name, named));
	}

	private static AbsentException absent(StatisticalProgramme programme, Scope scope, String name,
			List<ReportingUnit> named) {
		ReferencePeriod period = scope.period();
		String known = programme.unitsIn(period).stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
		if (!named.isEmpty()) {
			Text why = NotReporting.of(programme, named.get(0), period);
			return new AbsentException(period + " 没有这个报送单位：" + why.zh() + "。应为：" + known + "。",
					"There is no such reporting unit in " + period + ": " + why.en() + ". There are: " + known);
		}
		return new AbsentException(period + " 没有名为「" + name + "」的报送单位。应为：" + known + "。",
				"There is no reporting unit " + name + " in " + period + "; there are: " + known);
	}

	private ReadDeclaration read(String code) {
		Path folder = this.home.jobs().resolve(code);
		if (!isCode(code) || !Files.isDirectory(folder)) {
			throw new AbsentException("没有名为「" + code + "」的报表制度：jobs/ 下没有这个文件夹。请核对名称，或运行 check 查看已有制度。",
					"There is no programme " + code + " under jobs/. Check the name, or run check.");
		}
		ReadDeclaration beside = DeclarationBeside.taken(folder);
		return (beside != null) ? beside : ReadDeclaration.of(folder);
	}

	/** Whether it can be the name of a folder under {@code jobs/}. */
	static boolean isCode(String code) {
		return CODE.matcher(code).matches();
	}

	/** Under what a declaration is known in a moment. */
	private record Declared(String code) {
	}

}
