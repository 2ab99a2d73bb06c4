package org.huizong.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook, each kept once and called by its number. */
final class SharedTexts {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private int uses;

	int number(String text) {
		this.uses++;
		return this.numbers.computeIfAbsent(text, (fresh) -> this.numbers.size());
	}

	String part() {
		StringBuilder part = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="%d" uniqueCount="%d">"""
			.formatted(this.uses, this.numbers.size()));
		this.numbers.keySet()
			.forEach((text) -> part.append("<si><t>")
				.append(text.replace("&", "&amp;").replace("<", "&lt;"))
				.append("</t></si>"));
		return part.append("</sst>").toString();
	}

}
