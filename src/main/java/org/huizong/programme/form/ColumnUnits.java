package org.huizong.programme.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn.UnitBy;
import org.huizong.programme.FormColumn;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/** What columns say of units of measure that another column decides: {@code unit_by}. */
final class ColumnUnits {

	static final Keys KEYS = Keys.must("column", "units", "otherwise");

	private final List<CodeList> codeLists;

	ColumnUnits(List<CodeList> codeLists) {
		this.codeLists = codeLists;
	}

	static @Nullable UnitBy read(YamlMapping column) {
		if (!column.has("unit_by")) {
			return null;
		}
		YamlMapping map = column.at("unit_by").mapping(KEYS);
		YamlMapping declared = map.at("units").mapping();
		Map<String, String> units = new LinkedHashMap<>();
		declared.keys().forEach((code) -> units.put(code, declared.at(code).text()));
		return new UnitBy(map.at("column").text(), units, map.at("otherwise").text());
	}

	/**
	 * Checks it against the columns declared above.
	 * @param sound whether their names and types could be read
	 */
	void check(YamlMapping map, FormColumn column, List<FormColumn> above, boolean sound) {
		UnitBy by = column.unitBy();
		if (by == null) {
			return;
		}
		if (!column.type().numeric()) {
			map.at("unit_by").wrong("只用于数值列", "is for numeric columns only");
		}
		if (map.has("unit")) {
			map.at("unit").wrong("和「unit_by」只能有一个", "and \"unit_by\" exclude each other");
		}
		YamlMapping declared = map.at("unit_by").mapping();
		List<FormColumn> coded = above.stream().filter((other) -> other.type() == ColumnType.CODE).toList();
		declared.at("column")
			.reference(new Names("上面的代码列（type: code）", "column of type code above",
					coded.stream().map(FormColumn::name).toList(), sound));
		coded.stream()
			.filter((other) -> other.name().equals(by.column()))
			.flatMap((other) -> this.codeLists.stream().filter((list) -> list.code().equals(other.codeList())))
			.findFirst()
			.ifPresent((list) -> entries(declared.at("units").mapping(), list));
	}

	private static void entries(YamlMapping units, CodeList list) {
		List<String> names = list.entries().stream().map(CodeList.Entry::name).toList();
		units.keys()
			.stream()
			.filter((code) -> !names.contains(code))
			.forEach((code) -> units.at(code)
				.fault("代码表 " + list.code() + " 里没有「" + code + "」",
						"The code list " + list.code() + " has no \"" + code + "\""));
	}

}
