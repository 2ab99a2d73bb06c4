package org.huizong.programme.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn.Derived;
import org.huizong.programme.FormColumn;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.Once;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** What a form's {@code columns} say. */
public final class FormColumns {

	public static final Keys KEYS = Keys.must("name", "type")
		.may("headings", "unit", "unit_by", "required", "code_list", "measure", "indicator", "quotient", "lookup");

	public static final Keys LOOKUP = Keys.must("column", "attribute");

	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private static final Set<String> RESERVED = Set.of("年初", "期初", "期末", "且", "并且", "或", "或者", "非", "为空", "不为空", "属于",
			"不属于", "AND", "OR", "NOT", "IS", "NULL", "IN", "BETWEEN", "LIKE");

	private final Names indicators;

	private final Map<String, String> measuredIn;

	private final List<CodeList> codeLists;

	private final Names codeListNames;

	private final ColumnUnits units;

	private boolean sound = true;

	FormColumns(Names indicators, Map<String, String> measuredIn, List<CodeList> codeLists, Names codeListNames) {
		this.indicators = indicators;
		this.measuredIn = measuredIn;
		this.codeLists = codeLists;
		this.codeListNames = codeListNames;
		this.units = new ColumnUnits(codeLists);
	}

	/** Whether all names and types could be read. */
	boolean sound() {
		return this.sound;
	}

	List<FormColumn> read(YamlValue value) {
		this.sound = value.present();
		List<FormColumn> columns = new ArrayList<>();
		List<YamlMapping> maps = value.items().stream().map((item) -> item.mapping(KEYS)).toList();
		Once names = new Once();
		Once headings = new Once();
		for (YamlMapping map : maps) {
			FormColumn column = column(map);
			names.claim(column.name(), map.at("name"), "列名", "column name");
			map.at("headings").items().forEach((item) -> headings.claim(item.text(), item, "表头", "heading"));
			columns.add(column);
		}
		if (columns.isEmpty() && value.present()) {
			this.sound = false;
			value.wrong("至少要有一列", "must have at least one column");
		}
		for (int i = 0; i < maps.size(); i++) {
			derivation(maps.get(i), columns.get(i), columns);
			observation(maps.get(i), columns.get(i), columns);
			this.units.check(maps.get(i), columns.get(i), columns.subList(0, i), this.sound);
		}
		return columns;
	}

	private FormColumn column(YamlMapping map) {
		String name = name(map.at("name"));
		ColumnType type = map.at("type").choice(ColumnType.class);
		this.sound &= !name.isEmpty() && type != null;
		String codeList = codeList(map, type);
		if (type != null && !type.numeric() && map.has("unit")) {
			map.at("unit").wrong("只用于数值列", "is for numeric columns only");
		}
		Measure measure = map.at("measure").choice(Measure.class);
		return new FormColumn(name, map.at("headings").texts(), (type != null) ? type : ColumnType.TEXT,
				optional(map.at("unit")), ColumnUnits.read(map), map.at("required").flag(), codeList, measure,
				optional(map.at("indicator")), derived(map));
	}

	private static String name(YamlValue value) {
		String name = value.text(NAME, "只能用文字、数字和下划线，以文字开头",
				"must be letters, digits and underscores and begin with a letter");
		if (name.getBytes(StandardCharsets.UTF_8).length > FormFile.LONGEST_NAME) {
			value.wrong("太长：至多 21 个汉字或 63 个字母", "is too long: at most 63 letters or 21 Chinese characters");
		}
		if (RESERVED.contains(name.toUpperCase(Locale.ROOT)) || name.startsWith("hz_")) {
			value.wrong("不能是「" + name + "」，这是保留的名称", "cannot be \"" + name + "\", a reserved name");
		}
		return name;
	}

	private @Nullable String codeList(YamlMapping map, @Nullable ColumnType type) {
		String list = map.at("code_list").reference(this.codeListNames);
		if (type == ColumnType.CODE && !map.has("code_list")) {
			map.fault("类型为 code 的列缺少「code_list」", "\"code_list\" is missing in a column of type code");
		}
		if (type != null && type != ColumnType.CODE && map.has("code_list")) {
			map.at("code_list").wrong("只用于类型为 code 的列", "is for columns of type code only");
		}
		return list.isEmpty() ? null : list;
	}

	private static @Nullable String optional(YamlValue value) {
		String text = value.text();
		return text.isEmpty() ? null : text;
	}

	private static @Nullable Derived derived(YamlMapping map) {
		if (map.has("lookup")) {
			YamlMapping lookup = map.at("lookup").mapping(LOOKUP);
			return new Derived.Lookup(lookup.at("column").text(), lookup.at("attribute").text());
		}
		if (map.has("quotient")) {
			List<String> parts = map.at("quotient").texts();
			return (parts.size() == 2) ? new Derived.Quotient(parts.get(0), parts.get(1))
					: new Derived.Quotient("", "");
		}
		return null;
	}

	private void derivation(YamlMapping map, FormColumn column, List<FormColumn> columns) {
		if (column.derivation() == null) {
			if (column.headings().isEmpty() && map.self().present()) {
				map.at("headings")
					.fault("列「" + column.name() + "」缺少「headings」",
							"Column \"" + column.name() + "\" has no \"headings\"");
			}
			return;
		}
		for (String own : List.of("headings", "required", "measure")) {
			if (map.has(own)) {
				map.at(own).wrong("不用于推算的列（quotient、lookup）", "is not for derived columns (quotient, lookup)");
			}
		}
		if (map.has("lookup") && map.has("quotient")) {
			map.at("quotient").wrong("和「lookup」只能有一个", "and \"lookup\" exclude each other");
		}
		if (column.derivation() instanceof Derived.Lookup lookup) {
			lookup(map.at("lookup").mapping(), lookup, columns);
		}
		else {
			quotient(map.at("quotient"), column, columns);
		}
	}

	private void lookup(YamlMapping map, Derived.Lookup lookup, List<FormColumn> columns) {
		List<FormColumn> coded = own(columns).stream().filter((other) -> other.type() == ColumnType.CODE).toList();
		map.at("column").reference(new Names("代码列（type: code）", "column of type code", names(coded), this.sound));
		coded.stream()
			.filter((other) -> other.name().equals(lookup.column()))
			.flatMap((other) -> this.codeLists.stream().filter((list) -> list.code().equals(other.codeList())))
			.filter((list) -> !list.entries().isEmpty())
			.findFirst()
			.ifPresent((list) -> map.at("attribute")
				.reference(Names.of("代码表 " + list.code() + " 属性", "attribute of code list " + list.code(),
						list.entries().get(0).attributes().keySet().stream().sorted().toList())));
	}

	private void quotient(YamlValue value, FormColumn column, List<FormColumn> columns) {
		if (value.items().size() != 2 && !value.items().isEmpty()) {
			value.wrong("应为两列：[分子, 分母]", "must be two columns: [numerator, denominator]");
		}
		List<FormColumn> numeric = own(columns).stream().filter((other) -> other.type().numeric()).toList();
		value.references(new Names("数值列", "numeric column", names(numeric), this.sound));
		if (column.type() != ColumnType.DECIMAL && this.sound) {
			value.fault("有「quotient」的列，类型应为 decimal", "A column with \"quotient\" must be of type decimal");
		}
	}

	private void observation(YamlMapping map, FormColumn column, List<FormColumn> columns) {
		map.at("indicator").reference(this.indicators);
		if (map.has("indicator") && !map.has("measure")) {
			map.at("indicator").wrong("还要有「measure」，说明是什么数", "needs \"measure\" to say what is measured");
		}
		boolean named = map.has("indicator")
				|| columns.stream().anyMatch((other) -> other.type() == ColumnType.INDICATOR);
		if (map.has("measure") && this.sound && !named) {
			map.at("measure")
				.wrong("还要有「indicator」，因为没有类型为 indicator 的列",
						"needs \"indicator\", for no column is of type indicator");
		}
		inItsUnit(map, column);
		if (map.has("measure") && this.sound && !column.type().numeric()) {
			map.at("measure").wrong("只用于数值列", "is for numeric columns only");
		}
	}

	/** Amounts of an indicator are compared and divided as they stand. */
	private void inItsUnit(YamlMapping map, FormColumn column) {
		String unit = column.unitOfMeasure();
		String due = (column.indicator() != null) ? this.measuredIn.get(column.indicator()) : null;
		Measure measure = column.measure();
		if (unit != null && due != null && measure != null && measure.unit() == Measure.Unit.AMOUNT
				&& !due.equals(unit)) {
			map.at("unit")
				.fault("计量单位「" + unit + "」与指标 " + column.indicator() + " 的「" + due + "」不同，请改为一致",
						"The unit \"" + unit + "\" is not \"" + due + "\", that of the indicator " + column.indicator()
								+ "; make them the same");
		}
	}

	private static List<FormColumn> own(List<FormColumn> columns) {
		return columns.stream().filter((column) -> column.derivation() == null).toList();
	}

	private static List<String> names(List<FormColumn> columns) {
		return columns.stream().map(FormColumn::name).toList();
	}

}
