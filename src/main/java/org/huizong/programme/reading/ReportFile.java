package org.huizong.programme.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.huizong.programme.Report;
import org.huizong.programme.form.Forms;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.Once;
import org.huizong.programme.yaml.YamlFile;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** What a {@code reports/<code>.yaml} says. */
public final class ReportFile {

	public static final Keys KEYS = Keys.must("code", "kind", "order", "title", "sheet")
		.may("indicators", "measures", "bases", "form", "columns", "group_by", "amount", "charts", "notes", "masthead",
				"addressees", "opening", "sections", "closing");

	/** What stands for the indicator's name in the sheet names of rankings. */
	static final String INDICATOR = "{indicator}";

	private static final int LONGEST_SHEET = 31;

	private static final int LAST = 9999;

	private final Forms forms;

	private final Names codes;

	private final List<Indicator> indicators;

	private final BulletinFile bulletins;

	private final Once sheets = new Once();

	ReportFile(Forms forms, Names codes, List<Indicator> indicators) {
		this.forms = forms;
		this.codes = codes;
		this.indicators = indicators;
		this.bulletins = new BulletinFile(codes);
	}

	Report read(DeclaredFile file) {
		YamlMapping map = YamlFile.root(file).mapping(KEYS);
		map.at("code").named(file.code());
		Report.@Nullable Kind kind = map.at("kind").choice(Report.Kind.class);
		if (kind != null) {
			needs(map, kind);
		}
		String formCode = map.at("form").reference(this.forms.names());
		Optional<Forms.Read> form = this.forms.find(formCode);
		List<String> listed = map.at("indicators").references(this.codes);
		List<Measure> measures = map.at("measures").choices(Measure.class);
		sheet(map.at("sheet"), kind, listed);
		if (kind != null) {
			shown(map, kind, measures);
		}
		Text title = map.at("title").bilingual();
		List<Text> notes = map.at("notes").items().stream().map(YamlValue::bilingual).toList();
		return new Report(file.code(), Objects.requireNonNullElse(kind, Report.Kind.COVER),
				map.at("order").number(0, LAST), title, map.at("sheet").text(), listed, measures,
				map.at("bases").choices(RankingBasis.class), formCode.isEmpty() ? null : formCode,
				columns(map.at("columns"), form), column(map.at("group_by"), form.map(Forms.Read::columns)),
				column(map.at("amount"), form.map(Forms.Read::numericColumns)),
				map.at("charts").choices(Report.Chart.class), notes,
				(kind == Report.Kind.BULLETIN) ? this.bulletins.read(map, title, notes) : null);
	}

	private static void needs(YamlMapping map, Report.Kind kind) {
		List<String> needed = switch (kind) {
			case BREAKDOWN -> List.of("form", "group_by");
			case FORM_ROWS -> List.of("form");
			case BULLETIN -> List.of("sections");
			default -> List.of();
		};
		needed.stream()
			.filter((key) -> !map.has(key))
			.forEach((key) -> map.fault("kind: " + Kebab.of(kind) + " 要有「" + key + "」",
					"kind: " + Kebab.of(kind) + " needs \"" + key + "\""));
		Set.of("columns", "group_by", "amount")
			.stream()
			.filter((key) -> map.has(key) && !map.has("form") && !needed.contains("form"))
			.forEach((key) -> map.at(key).wrong("还要有「form」", "needs \"form\""));
		BulletinFile.KEYS.stream()
			.filter((key) -> map.has(key) && kind != Report.Kind.BULLETIN)
			.forEach((key) -> map.at(key).wrong("只用于 kind: bulletin", "is for kind: bulletin only"));
	}

	/**
	 * A table without an indicator, or a chart without what it draws, has nothing in it.
	 */
	private void shown(YamlMapping map, Report.Kind kind, List<Measure> measures) {
		boolean known = this.codes.complete() && !this.indicators.isEmpty() && !map.has("indicators");
		if (known && kind.needsIndicator() && this.indicators.stream().noneMatch(kind::takes)) {
			map.at("kind")
				.fault("没有可列的指标：kind: " + Kebab.of(kind) + " 列" + about(kind).zh() + "，本制度没有；请写明「indicators」或删去这张表",
						"There is no indicator to list: kind: " + Kebab.of(kind) + " is about " + about(kind).en()
								+ "; name \"indicators\" or drop the report");
		}
		boolean units = kind == Report.Kind.UNIT_TABLE || kind == Report.Kind.PIPELINE;
		if (units && map.at("charts").texts().contains(Kebab.of(Report.Chart.RANKING_BARS)) && !measures.isEmpty()
				&& !measures.contains(Measure.YTD)) {
			map.at("charts")
				.wrong("里的 ranking-bars 画本年累计，「measures」里要有 ytd",
						"has ranking-bars, which draws ytd: it must be among \"measures\"");
		}
	}

	private static Text about(Report.Kind kind) {
		return switch (kind) {
			case UNIT_TABLE -> new Text("台账以外的指标", "indicators that are not derived from a register");
			case PIPELINE -> new Text("由台账得出的指标（derivation: register）", "indicators derived from a register");
			case RANKING -> new Text("有排位（rankings）的指标", "indicators with rankings");
			case SCHEDULE -> new Text("有目标（targeted）的指标", "targeted indicators");
			default -> new Text("单位报送的指标（derivation: reported）", "reported indicators");
		};
	}

	private static List<String> columns(YamlValue value, Optional<Forms.Read> form) {
		return form.map((read) -> value.references(read.columns())).orElseGet(value::texts);
	}

	private static @Nullable String column(YamlValue value, Optional<Names> columns) {
		String column = columns.map(value::reference).orElseGet(value::text);
		return column.isEmpty() ? null : column;
	}

	private void sheet(YamlValue value, Report.@Nullable Kind kind, List<String> listed) {
		String sheet = value.text();
		if (sheet.isEmpty() || kind == null) {
			return;
		}
		if (kind == Report.Kind.RANKING) {
			List<Indicator> ranked = ranked(listed);
			if (!sheet.contains(INDICATOR) && ranked.size() > 1) {
				value.wrong("要有「" + INDICATOR + "」，因为每个指标一张工作表",
						"must contain " + INDICATOR + ", for each indicator has a sheet");
				return;
			}
			ranked.forEach((indicator) -> sheetName(value, sheet.replace(INDICATOR, indicator.name().zh())));
		}
		else {
			sheetName(value, sheet);
		}
	}

	private List<Indicator> ranked(List<String> listed) {
		return this.indicators.stream()
			.filter((indicator) -> listed.isEmpty() ? !indicator.rankings().isEmpty()
					: listed.contains(indicator.code()))
			.toList();
	}

	private void sheetName(YamlValue value, String name) {
		if (name.length() > LONGEST_SHEET) {
			value.fault("工作表名「" + name + "」有 " + name.length() + " 个字，Excel 至多 31 个",
					"Sheet name \"" + name + "\" has " + name.length() + " characters, Excel allows 31");
		}
		if (name.matches(".*[\\[\\]:*?/\\\\{}].*") || name.startsWith("'") || name.endsWith("'")) {
			value.fault("工作表名「" + name + "」不能含 [ ] : * ? / \\ { }，也不能以 ' 开头或结尾",
					"Sheet name \"" + name + "\" must not contain [ ] : * ? / \\ { } nor begin or end with '");
		}
		this.sheets.claim(name.toLowerCase(java.util.Locale.ROOT), value, "工作表名", "sheet name");
	}

}
