package org.huizong.programme.reading;

import java.util.List;
import java.util.function.Consumer;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme.CityTables;
import org.huizong.programme.form.Forms;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;

/** What {@code city_tables} of the programme say: forms the city holds itself. */
public final class CityTablesReader {

	public static final Keys KEYS = Keys.must().may("targets", "province", "campaign");

	private final Forms forms;

	private CityTablesReader(Forms forms) {
		this.forms = forms;
	}

	static CityTables read(YamlValue value, Forms forms, List<CodeList> codeLists, ReportingUnit city) {
		CityTablesReader reader = new CityTablesReader(forms);
		YamlMapping map = value.mapping(KEYS);
		return new CityTables(reader.table(map.at("targets"), (form) -> targets(map.at("targets"), form)),
				reader.table(map.at("province"), (form) -> province(map.at("province"), form, codeLists, city)),
				reader.table(map.at("campaign"), (form) -> campaign(map.at("campaign"), form)));
	}

	private @Nullable String table(YamlValue value, Consumer<ReturnForm> check) {
		String code = value.reference(this.forms.names());
		this.forms.find(code).filter(Forms.Read::sound).map(Forms.Read::form).ifPresent((form) -> {
			if (form.holder() != ReturnForm.Holder.CITY) {
				value.fault("「" + code + "」应为「holder: city」", "\"" + code + "\" must have \"holder: city\"");
			}
			check.accept(form);
		});
		return code.isEmpty() ? null : code;
	}

	private static void targets(YamlValue value, ReturnForm form) {
		if (form.columns().stream().noneMatch((column) -> column.measure() == Measure.TARGET)) {
			value.fault("「" + form.code() + "」没有「measure: target」的列",
					"\"" + form.code() + "\" has no column with \"measure: target\"");
		}
	}

	private static void province(YamlValue value, ReturnForm form, List<CodeList> codeLists, ReportingUnit city) {
		FormColumn key = form.columns()
			.stream()
			.filter((column) -> column.type() == ColumnType.CODE && form.key().contains(column.name()))
			.findFirst()
			.orElse(null);
		if (key == null) {
			value.fault("「" + form.code() + "」的「key」里要有类型为 code 的列",
					"\"" + form.code() + "\" must have a column of type code in its \"key\"");
			return;
		}
		codeLists.stream()
			.filter((list) -> list.code().equals(key.codeList()) && list.find(city.code()).isEmpty())
			.forEach((list) -> value.fault("代码表「" + list.code() + "」里没有本市「" + city.code() + "」",
					"Code list \"" + list.code() + "\" lacks the city itself, \"" + city.code() + "\""));
	}

	private static void campaign(YamlValue value, ReturnForm form) {
		long days = form.columns().stream().filter((column) -> column.type() == ColumnType.DATE).count();
		if (form.columnOf(ColumnType.TEXT).isEmpty() || days < 2) {
			value.fault("「" + form.code() + "」要有一个 text 列（名称）和两个 date 列（首日、末日）",
					"\"" + form.code() + "\" must have a text column (name) and two date columns (first and last day)");
		}
	}

}
