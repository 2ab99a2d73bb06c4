package org.huizong.programme.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.programme.CodeList;
import org.huizong.programme.yaml.CsvTable;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Keys;

/** What a {@code codelists/<code>.csv} says; further columns are attributes. */
public final class CodeListFile {

	public static final Keys KEYS = Keys.must("code", "name").may("aliases");

	private CodeListFile() {
	}

	public static CodeList read(DeclaredFile file) {
		CsvTable table = CsvTable.read(file, KEYS, false);
		if (file.readable() && table.rows().isEmpty()) {
			file.fault(0, "代码表是空的", "The code list is empty");
		}
		List<CodeList.Entry> entries = new ArrayList<>();
		Map<String, String> owners = new HashMap<>();
		for (CsvTable.Row row : table.rows()) {
			Map<String, String> attributes = new LinkedHashMap<>(row.cells());
			KEYS.all().forEach(attributes::remove);
			CodeList.Entry entry = new CodeList.Entry(row.required("code"), row.required("name"), row.list("aliases"),
					attributes);
			claim(row, entry, owners);
			entries.add(entry);
		}
		return new CodeList(file.code(), entries);
	}

	private static void claim(CsvTable.Row row, CodeList.Entry entry, Map<String, String> owners) {
		Set<String> names = new LinkedHashSet<>(List.of(entry.code(), entry.name()));
		names.addAll(entry.aliases());
		for (String name : names) {
			String owner = name.isEmpty() ? null : owners.putIfAbsent(name, entry.name());
			if (owner != null) {
				row.fault("「" + name + "」重复，已用于「" + owner + "」",
						"\"" + name + "\" is given twice, it already stands for \"" + owner + "\"");
			}
		}
	}

}
