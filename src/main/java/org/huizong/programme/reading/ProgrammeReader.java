package org.huizong.programme.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.huizong.programme.CodeList;
import org.huizong.programme.Report;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.form.CodeListFile;
import org.huizong.programme.form.FormFile;
import org.huizong.programme.form.Forms;
import org.huizong.programme.rule.RuleChecks;
import org.huizong.programme.rule.RuleExampleRows;
import org.huizong.programme.rule.RuleExamples;
import org.huizong.programme.rule.RuleFile;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Fault;
import org.huizong.programme.yaml.Faults;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlFile;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** Reads a programme's declaration from its folder. */
public final class ProgrammeReader {

	private final ProgrammeFolder folder;

	private final Faults faults = new Faults();

	private final @Nullable Path trial;

	private ProgrammeReader(Path folder, @Nullable Path trial) {
		this.folder = ProgrammeFolder.of(folder);
		this.trial = trial;
	}

	/**
	 * Reads {@code jobs/<code>/} with one rule from elsewhere, in place of the one of the
	 * same code where there is one.
	 * @param rule the rule's file, {@code <CODE>.yaml}
	 * @throws FaultyProgrammeException with every fault of every file, when there is any
	 */
	public static StatisticalProgramme trial(Path folder, Path rule) {
		if (!Files.isRegularFile(rule)) {
			throw new FaultyProgrammeException(
					List.of(new Fault(rule.toString(), 0, new Text("没有这个文件", "There is no such file"))));
		}
		return new ProgrammeReader(folder, rule).read();
	}

	/**
	 * Reads {@code jobs/<code>/}.
	 * @throws FaultyProgrammeException with every fault of every file, when there is any
	 */
	public static StatisticalProgramme read(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new FaultyProgrammeException(List.of(ProgrammeCheck.missing(folder)));
		}
		return new ProgrammeReader(folder, null).read();
	}

	private StatisticalProgramme read() {
		this.folder.strangers(this.faults);
		ProgrammeFile head = ProgrammeFile.read(this.folder, this.faults);
		List<ReportingUnit> units = this.folder.only(UnitsFile.NAME, this.faults)
			.map((file) -> UnitsFile.read(file, head.city(), head.groupNames()))
			.orElse(List.of());
		List<CodeList> codeLists = this.folder.all("codelists/*.csv", this.faults)
			.stream()
			.map(CodeListFile::read)
			.toList();
		YamlValue indicatorsRoot = this.folder.only(IndicatorsFile.NAME, this.faults)
			.map(YamlFile::root)
			.orElseGet(() -> nothing(IndicatorsFile.NAME));
		Names codes = IndicatorsFile.codes(indicatorsRoot);
		Forms forms = forms(codes, IndicatorsFile.units(indicatorsRoot), codeLists);
		List<Indicator> indicators = IndicatorsFile.read(indicatorsRoot, forms);
		StatisticalProgramme programme = new StatisticalProgramme(this.folder.code(), head.title(), head.office(),
				head.city(), head.firstPeriod(), head.calendar(), head.cron(),
				PoliciesReader.read(head.policies(), codes),
				CityTablesReader.read(head.cityTables(), forms, codeLists, head.city()), head.groups(), units,
				indicators, forms.all(), codeLists,
				rules(forms, new RuleChecks(forms, codes, indicators, codeLists),
						new RuleExamples(new RuleExampleRows(codeLists, units), forms, sceneMonth(head.firstPeriod()))),
				reports(forms, codes, indicators), this.folder.version());
		if (!this.faults.none()) {
			throw new FaultyProgrammeException(this.faults.sorted());
		}
		return programme;
	}

	private Forms forms(Names indicators, Map<String, String> measuredIn, List<CodeList> codeLists) {
		Names names = Names.of("代码表", "code list", codeLists.stream().map(CodeList::code).toList());
		List<Forms.Read> read = new ArrayList<>();
		for (DeclaredFile file : this.folder.all("returns/*.yaml", this.faults)) {
			read.add(FormFile.read(file, indicators, measuredIn, codeLists, names));
		}
		if (read.isEmpty()) {
			this.faults.add(this.folder.code() + "/returns", 0, "没有任何报表", "There is no form");
		}
		return new Forms(read);
	}

	private List<Rule> rules(Forms forms, RuleChecks checks, RuleExamples examples) {
		List<DeclaredFile> files = new ArrayList<>(this.folder.all("rules/*.yaml", this.faults));
		if (this.trial != null) {
			DeclaredFile tried = DeclaredFile.read(this.trial, this.trial.toString().replace('\\', '/'), this.faults);
			files.removeIf((file) -> file.code().equals(tried.code()));
			files.add(tried);
		}
		Names codes = Names.of("规则", "rule", files.stream().map(DeclaredFile::code).toList());
		RuleFile reader = new RuleFile(forms, checks, examples, codes);
		return files.stream().map(reader::read).toList();
	}

	/** Scenes that test rules play in September of the first year. */
	private static ReferencePeriod sceneMonth(ReferencePeriod first) {
		return new ReferencePeriod(first.year(), 9);
	}

	private List<Report> reports(Forms forms, Names codes, List<Indicator> indicators) {
		ReportFile reader = new ReportFile(forms, codes, indicators);
		return this.folder.all("reports/*.yaml", this.faults)
			.stream()
			.map(reader::read)
			.sorted(Comparator.comparingInt(Report::order).thenComparing(Report::code))
			.toList();
	}

	private YamlValue nothing(String name) {
		return new YamlValue(new DeclaredFile(this.folder.code() + "/" + name, "", "", false, this.faults), name, 0,
				null);
	}

}
