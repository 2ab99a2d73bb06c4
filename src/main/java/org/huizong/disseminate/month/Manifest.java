package org.huizong.disseminate.month;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.statistics.Severity;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnVersion;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** What a vintage was made from and what it consists of; the last file written. */
public final class Manifest {

	static final String NAME = "manifest.json";

	private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

	private final Month month;

	public Manifest(Month month) {
		this.month = month;
	}

	public void write(Path folder, List<OutputFile> outputs) throws IOException {
		String json = JsonMapper.shared().writer().with(printer()).writeValueAsString(content(outputs));
		Files.writeString(folder.resolve(NAME), json + "\n", StandardCharsets.UTF_8);
	}

	/** Two spaces and a line feed on every machine. */
	public static DefaultPrettyPrinter printer() {
		return new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
	}

	private Map<String, Object> content(List<OutputFile> outputs) {
		MonthlyResult result = this.month.result();
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("programme", this.month.programme().code());
		content.put("period", this.month.period().toString());
		content.put("vintage", result.vintage().number());
		content.put("asOf", result.asOf().toString());
		content.put("issued", result.imprint().issued().toString());
		content.put("fingerprint", result.imprint().fingerprint());
		content.put("rulesVersion", this.month.programme().version());
		content.put("programVersion", result.imprint().program());
		content.put("programBuild", result.imprint().build());
		content.put("coverage", coverage(result.coverage()));
		content.put("late", result.late().stream().map(this::late).toList());
		Disclosure circulated = Disclosure.circulated(result);
		content.put("findings", findings(circulated.findings()));
		content.put("rules", rules(circulated.outcomes()));
		content.put("inputs",
				result.inputs()
					.stream()
					.sorted()
					.map((input) -> file(input.path(), input.sha256(), input.size()))
					.toList());
		content.put("outputs",
				outputs.stream().map((output) -> file(output.path(), output.sha256(), output.size())).toList());
		return content;
	}

	private Map<String, Object> coverage(Coverage coverage) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("expected", units(coverage.expected()));
		content.put("reported", units(coverage.reported()));
		content.put("missing", units(coverage.missing()));
		content.put("excluded", coverage.excluded().stream().map(this::excluded).toList());
		return content;
	}

	/** Who signed for leaving the unit out, when and why. */
	private Map<String, String> excluded(String code) {
		Map<String, String> unit = unit(code);
		this.month.exclusion(code).ifPresent((exclusion) -> {
			unit.put("by", exclusion.by());
			unit.put("at", exclusion.at().toString());
			unit.put("reason", exclusion.reason());
		});
		return unit;
	}

	/** A return that came after the lock. */
	private Map<String, String> late(ReturnVersion version) {
		Map<String, String> late = unit(version.unit());
		late.put("form", version.form());
		late.put("version", String.valueOf(version.number()));
		late.put("firstSeen", version.arrival().toString());
		return late;
	}

	private List<Map<String, String>> units(List<String> codes) {
		return codes.stream().map(this::unit).toList();
	}

	private Map<String, String> unit(String code) {
		Map<String, String> unit = new LinkedHashMap<>();
		unit.put("code", code);
		unit.put("name", this.month.name(code));
		return unit;
	}

	private static Map<String, Long> findings(List<Finding> findings) {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (Severity severity : Severity.values()) {
			counts.put(severity.name().toLowerCase(Locale.ROOT),
					findings.stream().filter((finding) -> finding.severity() == severity).count());
		}
		return counts;
	}

	private static Map<String, Object> rules(Map<String, long[]> outcomes) {
		Map<String, Object> content = new TreeMap<>();
		outcomes.forEach((rule, counts) -> {
			Map<String, Long> named = new LinkedHashMap<>();
			named.put("valid", counts[0]);
			named.put("invalid", counts[1]);
			named.put("undecided", counts[2]);
			content.put(rule, named);
		});
		return content;
	}

	private static Map<String, Object> file(String path, String sha256, long size) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("path", path);
		content.put("sha256", sha256);
		content.put("size", size);
		return content;
	}

}
