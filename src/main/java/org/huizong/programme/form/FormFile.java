package org.huizong.programme.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm.HeaderLabels;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlFile;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** What a {@code returns/<code>.yaml} says. */
public final class FormFile {

	public static final Keys KEYS = Keys.must("code", "title", "kind", "holder", "periodicity", "key", "columns")
		.may("optional", "sheets", "titles", "header", "totals", "notes", "hidden", "unread");

	public static final Keys HEADER = Keys.must().may("unit", "period", "unit_of_measure");

	/** What PostgreSQL cuts identifiers at. */
	static final int LONGEST_NAME = 63;

	private FormFile() {
	}

	/**
	 * Reads a form.
	 * @param indicators codes of the programme's indicators
	 * @param measuredIn their units of measure
	 */
	public static Forms.Read read(DeclaredFile file, Names indicators, Map<String, String> measuredIn,
			List<CodeList> codeLists, Names codeListNames) {
		YamlMapping map = YamlFile.root(file).mapping(KEYS);
		map.at("code").named(file.code());
		if (file.readable() && !DeclaredFile.CODE.matcher(file.code()).matches()) {
			file.fault(0, "文件名只能用小写字母、数字和连字符，至多 40 个",
					"The file's name must be at most 40 lower-case letters, digits and hyphens");
		}
		tableName(file);
		FormColumns columns = new FormColumns(indicators, measuredIn, codeLists, codeListNames);
		List<FormColumn> read = columns.read(map.at("columns"));
		ReturnForm.Kind kind = map.at("kind").choice(ReturnForm.Kind.class);
		if (!map.has("sheets") && !map.has("titles") && map.self().present()) {
			map.fault("「sheets」「titles」至少要有一个，否则认不出这张表",
					"One of \"sheets\" and \"titles\" must be given, or the form cannot be recognised");
		}
		List<String> key = key(map.at("key"), read, columns.sound());
		matrixKey(map, kind, key, read, columns.sound());
		ReturnForm form = new ReturnForm(file.code(), title(map), otherwise(kind, ReturnForm.Kind.REGISTER),
				map.at("holder").choice(ReturnForm.Holder.class, ReturnForm.Holder.UNIT),
				map.at("periodicity").choice(ReturnForm.Periodicity.class, ReturnForm.Periodicity.MONTHLY),
				map.at("sheets").texts(), map.at("titles").texts(), read, key, map.at("totals").texts(),
				map.at("notes").texts(), header(map.at("header")), map.at("optional").flag(),
				map.at("hidden").choice(ReturnForm.Hidden.class, ReturnForm.Hidden.READ), map.at("unread").texts());
		return new Forms.Read(form, columns.sound(), kind != null);
	}

	/** The staging table's index is the longest name made of the codes. */
	private static void tableName(DeclaredFile file) {
		String programme = file.path().substring(0, file.path().indexOf('/'));
		int length = ("ix_stage_" + programme + "_" + file.code()).length();
		if (length > LONGEST_NAME) {
			file.fault(0, "制度代码和报表代码合起来太长：至多 53 个字母，这里是 " + (length - 10),
					"The codes of programme and form are too long together: at most 53 letters, here " + (length - 10));
		}
	}

	private static Text title(YamlMapping map) {
		return map.at("title").bilingual();
	}

	private static ReturnForm.Kind otherwise(ReturnForm.@Nullable Kind kind, ReturnForm.Kind otherwise) {
		return (kind != null) ? kind : otherwise;
	}

	private static HeaderLabels header(YamlValue value) {
		YamlMapping map = value.mapping(HEADER);
		return new HeaderLabels(map.at("unit").texts(), map.at("period").texts(), map.at("unit_of_measure").texts());
	}

	private static List<String> key(YamlValue value, List<FormColumn> columns, boolean sound) {
		List<String> own = columns.stream()
			.filter((column) -> column.derivation() == null)
			.map(FormColumn::name)
			.toList();
		List<String> key = value.references(new Names("列", "column", own, sound));
		if (key.isEmpty() && value.present()) {
			value.wrong("至少要有一列", "must name at least one column");
		}
		return key;
	}

	private static void matrixKey(YamlMapping map, ReturnForm.@Nullable Kind kind, List<String> key,
			List<FormColumn> columns, boolean sound) {
		List<ColumnType> types = new ArrayList<>();
		columns.stream().filter((column) -> key.contains(column.name())).forEach((column) -> types.add(column.type()));
		boolean fixed = types.contains(ColumnType.INDICATOR) || types.contains(ColumnType.UNIT)
				|| types.contains(ColumnType.CODE);
		if (kind == ReturnForm.Kind.MATRIX && sound && !key.isEmpty() && !fixed) {
			map.at("key")
				.wrong("里要有一列的类型是 indicator、unit 或 code，因为 kind 是 matrix",
						"must have a column of type indicator, unit or code, for kind is matrix");
		}
	}

}
