package org.huizong.console.shared;

import java.util.List;
import java.util.Map;

/**
 * Something grave that was asked for and is asked again, on a page of its own, before it
 * is done.
 *
 * @param title what would be done
 * @param lines to whom, and what follows from it
 * @param action where the answer goes
 * @param fields the form's fields as they came, each with its values
 * @param back where one goes who thinks better of it
 */
public record Confirmation(String title, List<String> lines, String action, Map<String, List<String>> fields,
		String back) {

	public static final String VIEW = "confirm";

	public Confirmation {
		lines = List.copyOf(lines);
		fields = Map.copyOf(fields);
	}

}
