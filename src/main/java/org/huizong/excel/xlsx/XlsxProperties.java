package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The custom properties of a package that are texts. */
final class XlsxProperties {

	private static final int MOST = 1_000;

	private XlsxProperties() {
	}

	static Map<String, String> of(XlsxPackage source) throws IOException {
		String part = XlsxRelationships.of(source, "").ofType("custom-properties", "customProperties");
		Map<String, String> properties = new LinkedHashMap<>();
		if (part == null || !source.has(part)) {
			return properties;
		}
		try (XlsxXml xml = source.read(part, XlsxVocabulary.PROPERTIES)) {
			String name = null;
			while (xml.next() && properties.size() < MOST) {
				if (xml.opens("property")) {
					name = xml.attribute("name");
				}
				else if (xml.opens("lpwstr") && name != null) {
					properties.put(name, xml.text());
				}
			}
		}
		return properties;
	}

}
