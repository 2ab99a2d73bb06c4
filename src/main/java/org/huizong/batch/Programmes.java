package org.huizong.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.ProgrammeReader;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReportingUnit;
import org.huizong.store.HomeFolder;
import org.huizong.store.Scope;

import org.springframework.stereotype.Component;

/**
 * The programmes declared under {@code jobs/}, each read once in the life of the process.
 */
@Component
class Programmes {

	private final HomeFolder home;

	private final Map<String, StatisticalProgramme> read = new ConcurrentHashMap<>();

	Programmes(HomeFolder home) {
		this.home = home;
	}

	/**
	 * The programme of that code.
	 * @throws RefusedException when there is none
	 * @throws org.huizong.programme.FaultyProgrammeException when its declaration has
	 * faults
	 */
	StatisticalProgramme get(String code) {
		return this.read.computeIfAbsent(code, this::read);
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month.
	 * @throws RefusedException when there is none
	 */
	ReportingUnit unit(Scope scope, String name) {
		List<ReportingUnit> units = get(scope.programme()).unitsIn(scope.period());
		return units.stream()
			.filter((unit) -> Stream
				.concat(Stream.of(unit.code(), unit.name(), unit.shortName()), unit.aliases().stream())
				.anyMatch(name.strip()::equals))
			.findFirst()
			.orElseThrow(() -> {
				String known = units.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
				return new RefusedException(Outcome.USAGE,
						scope.period() + " 没有名为「" + name + "」的报送单位。应为：" + known + "。",
						"There is no reporting unit " + name + " in " + scope.period() + "; there are: " + known);
			});
	}

	private StatisticalProgramme read(String code) {
		Path folder = this.home.jobs().resolve(code);
		if (!code.matches("[A-Za-z0-9][A-Za-z0-9_-]*") || !Files.isDirectory(folder)) {
			throw new RefusedException(Outcome.USAGE,
					"没有名为「" + code + "」的报表制度：" + this.home.jobs() + " 下没有这个文件夹。请核对名称，或运行 check 查看已有制度。",
					"There is no programme " + code + " under " + this.home.jobs() + ". Check the name, or run check.");
		}
		return ProgrammeReader.read(folder);
	}

}
