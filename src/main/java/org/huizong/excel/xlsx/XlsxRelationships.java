package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a part refers to. What is read is found by its whole type, of the transitional or
 * the strict format; what is refused or told, by the last word of it.
 *
 * @param all in document order
 */
record XlsxRelationships(List<Related> all) {

	XlsxRelationships {
		all = List.copyOf(all);
	}

	/**
	 * Reads the relationships of a part; the empty name stands for the package.
	 */
	static XlsxRelationships of(XlsxPackage source, String part) throws IOException {
		int slash = part.lastIndexOf('/') + 1;
		String folder = part.substring(0, slash);
		String name = folder + "_rels/" + part.substring(slash) + ".rels";
		List<Related> all = new ArrayList<>();
		if (source.has(name)) {
			try (XlsxXml xml = source.read(name, XlsxVocabulary.ANY)) {
				while (xml.next()) {
					if (xml.opens("Relationship")) {
						add(xml, folder, all);
					}
				}
			}
		}
		return new XlsxRelationships(all);
	}

	private static void add(XlsxXml xml, String folder, List<Related> all) {
		String id = xml.attribute("Id");
		String type = xml.attribute("Type");
		String target = xml.attribute("Target");
		if (id != null && type != null && target != null) {
			boolean external = "External".equals(xml.attribute("TargetMode"));
			all.add(new Related(id, type, external ? target : resolve(folder, target), external,
					XlsxVocabulary.RELATIONSHIPS.knows(xml.namespace())));
		}
	}

	/** The part of one of the types, the first of several; null when there is none. */
	@Nullable String ofType(String... types) {
		List<String> wanted = List.of(types);
		return this.all.stream()
			.filter((related) -> !related.external() && related.standard() && wanted.contains(related.word()))
			.map(Related::target)
			.findFirst()
			.orElse(null);
	}

	/** The part of an id, the last of several; null when there is none. */
	@Nullable String part(String id) {
		return this.all.stream()
			.filter((related) -> !related.external() && related.id().equals(id))
			.map(Related::target)
			.reduce((first, last) -> last)
			.orElse(null);
	}

	/** All of one of the types, external ones included. */
	List<Related> ofTypes(String... types) {
		List<String> wanted = List.of(types);
		return this.all.stream().filter((related) -> wanted.contains(related.word())).toList();
	}

	/**
	 * One relationship.
	 *
	 * @param type its whole name, which ends in a word such as {@code styles}
	 * @param target the name of a part, such as {@code xl/worksheets/sheet1.xml}, or
	 * where something outside lies
	 * @param own whether it is the format's, not an extension's
	 */
	record Related(String id, String type, String target, boolean external, boolean own) {

		String word() {
			return this.type.substring(this.type.lastIndexOf('/') + 1);
		}

		/** Whether the format itself says what is at the other end. */
		boolean standard() {
			return this.own && XlsxVocabulary.REFERENCES
				.contains(this.type.substring(0, Math.max(this.type.lastIndexOf('/'), 0)));
		}

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
