package org.huizong.excel;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a part refers to within the package. Types are told apart by their last word,
 * which the transitional and the strict format share.
 *
 * @param byId part names, such as {@code xl/worksheets/sheet1.xml}, by relationship id
 * @param byType part names by type, such as {@code styles}; the first of each
 */
record XlsxRelationships(Map<String, String> byId, Map<String, String> byType) {

	XlsxRelationships {
		byId = Map.copyOf(byId);
		byType = Map.copyOf(byType);
	}

	/**
	 * Reads the relationships of a part; the empty name stands for the package.
	 */
	static XlsxRelationships of(XlsxPackage source, String part) throws IOException {
		int slash = part.lastIndexOf('/') + 1;
		String folder = part.substring(0, slash);
		String name = folder + "_rels/" + part.substring(slash) + ".rels";
		Map<String, String> byId = new HashMap<>();
		Map<String, String> byType = new HashMap<>();
		if (source.has(name)) {
			try (XlsxXml xml = source.read(name)) {
				while (xml.next()) {
					if (xml.opens("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
						add(xml, folder, byId, byType);
					}
				}
			}
		}
		return new XlsxRelationships(byId, byType);
	}

	private static void add(XlsxXml xml, String folder, Map<String, String> byId, Map<String, String> byType) {
		String id = xml.attribute("Id");
		String type = xml.attribute("Type");
		String target = xml.attribute("Target");
		if (id != null && type != null && target != null) {
			String part = resolve(folder, target);
			byId.put(id, part);
			byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
		}
	}

	@Nullable String ofType(String type) {
		return this.byType.get(type);
	}

	/** Resolves a target against the folder of the part that names it. */
	static String resolve(String folder, String target) {
		String path = target.replace('\\', '/');
		Deque<String> names = new ArrayDeque<>();
		for (String name : (path.startsWith("/") ? path : folder + path).split("/")) {
			if ("..".equals(name)) {
				names.pollLast();
			}
			else if (!name.isEmpty() && !".".equals(name)) {
				names.addLast(name);
			}
		}
		return String.join("/", names);
	}

}
