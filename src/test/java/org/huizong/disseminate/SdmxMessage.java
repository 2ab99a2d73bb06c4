package org.huizong.disseminate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An SDMX-CSV 2.1 data message as somebody else's program reads it, by the field guide's
 * rules, with the structure message that lies beside it.
 */
public final class SdmxMessage {

	private static final List<String> FIXED = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

	private static final String DIMENSIONS = "dimensions";

	private final String text;

	private final List<List<String>> lines;

	private final JsonNode structure;

	private SdmxMessage(String text, JsonNode structure) {
		this.text = text;
		this.lines = parse(text);
		this.structure = structure;
	}

	public static SdmxMessage in(Path tables) throws IOException {
		return new SdmxMessage(Files.readString(tables.resolve("sdmx.csv"), StandardCharsets.UTF_8),
				JsonMapper.shared().readTree(Files.readString(tables.resolve("sdmx-structure.json"))));
	}

	/** The same message with other words in it. */
	public SdmxMessage with(String one, String other) {
		return new SdmxMessage(this.text.replaceFirst(one, other), this.structure);
	}

	List<String> header() {
		return this.lines.get(0);
	}

	/** Where the message breaks a rule of the format; empty when nowhere. */
	public List<String> faults() {
		List<String> faults = new ArrayList<>();
		if (this.text.startsWith("\uFEFF")) {
			faults.add("the header does not begin with STRUCTURE");
		}
		if (this.text.replace("\r\n", "").contains("\n")) {
			faults.add("a line does not end with CRLF");
		}
		List<String> expected = new ArrayList<>(FIXED);
		expected.addAll(components().keySet());
		if (!header().equals(expected)) {
			faults.add("the header has " + header() + ", the structure " + expected);
			return faults;
		}
		Set<List<String>> keys = new LinkedHashSet<>();
		for (int i = 1; i < this.lines.size(); i++) {
			fault(this.lines.get(i), i + 1, keys, faults);
		}
		return faults;
	}

	private void fault(List<String> line, int number, Set<List<String>> keys, List<String> faults) {
		String at = "line " + number + ": ";
		if (line.size() != header().size()) {
			faults.add(at + line.size() + " fields");
			return;
		}
		Map<String, String> fields = fields(line);
		if (!fields.get("STRUCTURE").equals("dataflow") || !fields.get("STRUCTURE_ID").equals(flow())) {
			faults.add(at + "not of the data flow " + flow());
		}
		switch (fields.get("ACTION")) {
			case "R" -> replaced(fields, at, keys, faults);
			case "D" -> deleted(fields, at, keys, faults);
			default -> faults.add(at + "action " + fields.get("ACTION"));
		}
		components().forEach((id, codes) -> {
			String value = fields.get(id);
			if (!value.isEmpty() && !codes.isEmpty() && !codes.contains(value)) {
				faults.add(at + value + " is no code of " + id);
			}
		});
	}

	private void replaced(Map<String, String> fields, String at, Set<List<String>> keys, List<String> faults) {
		for (String id : components().keySet()) {
			if (fields.get(id).isEmpty() && !optional().contains(id)) {
				faults.add(at + id + " is left out");
			}
		}
		if (!fields.get("OBS_VALUE").matches("NaN|-?\\d+(\\.\\d+)?")) {
			faults.add(at + "OBS_VALUE is no number: " + fields.get("OBS_VALUE"));
		}
		if (!fields.get("TIME_PERIOD").matches("\\d{4}-(0[1-9]|1[0-2])")) {
			faults.add(at + "TIME_PERIOD is no month: " + fields.get("TIME_PERIOD"));
		}
		if (!keys.add(key(fields))) {
			faults.add(at + "replaced twice: " + key(fields));
		}
	}

	/** Whole observations only, and before what replaces them. */
	private static void deleted(Map<String, String> fields, String at, Set<List<String>> keys, List<String> faults) {
		if (!fields.get("OBS_VALUE").isEmpty() || !fields.get("OBS_STATUS").isEmpty()) {
			faults.add(at + "deletes values, not observations");
		}
		if (!keys.isEmpty()) {
			faults.add(at + "deletes what was written before");
		}
	}

	/** Loads the message as a database would: in order, in one go. */
	public void loadInto(Map<List<String>, Map<String, String>> database) {
		for (List<String> line : this.lines.subList(1, this.lines.size())) {
			Map<String, String> fields = fields(line);
			if (fields.get("ACTION").equals("R")) {
				database.put(key(fields), fields);
			}
			else {
				database.keySet().removeIf((key) -> matches(key(fields), key));
			}
		}
	}

	private static boolean matches(List<String> partial, List<String> key) {
		for (int i = 0; i < key.size(); i++) {
			if (!partial.get(i).isEmpty() && !partial.get(i).equals(key.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static List<String> key(Map<String, String> fields) {
		return List.of(fields.get("FREQ"), fields.get("REF_AREA"), fields.get("INDICATOR"), fields.get("MEASURE"),
				fields.get("TIME_PERIOD"));
	}

	private Map<String, String> fields(List<String> line) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < header().size(); i++) {
			fields.put(header().get(i), line.get(i));
		}
		return fields;
	}

	/** The flow that the structure message declares, as data messages name it. */
	private String flow() {
		JsonNode flow = this.structure.get("data").get("dataflows").get(0);
		return flow.get("agencyID").asString() + ":" + flow.get("id").asString() + "(" + flow.get("version").asString()
				+ ")";
	}

	/** The structure's components in order, with the codes of those that have some. */
	private Map<String, Set<String>> components() {
		Map<String, Set<String>> components = new LinkedHashMap<>();
		JsonNode lists = this.structure.get("data").get("dataStructures").get(0).get("dataStructureComponents");
		JsonNode dimensions = lists.get("dimensionList");
		dimensions.get(DIMENSIONS).forEach((one) -> components.put(one.get("id").asString(), codes(one)));
		components.put(dimensions.get("timeDimension").get("id").asString(), Set.of());
		lists.get("measureList").get("measures").forEach((one) -> components.put(one.get("id").asString(), codes(one)));
		lists.get("attributeList")
			.get("attributes")
			.forEach((one) -> components.put(one.get("id").asString(), codes(one)));
		return components;
	}

	/** Attributes that not every observation has. */
	private Set<String> optional() {
		Set<String> optional = new LinkedHashSet<>();
		this.structure.get("data")
			.get("dataStructures")
			.get(0)
			.get("dataStructureComponents")
			.get("attributeList")
			.get("attributes")
			.forEach((one) -> {
				if (one.get("usage").asString().equals("optional")) {
					optional.add(one.get("id").asString());
				}
			});
		return optional;
	}

	private Set<String> codes(JsonNode component) {
		JsonNode enumeration = component.get("localRepresentation").get("enumeration");
		Set<String> codes = new LinkedHashSet<>();
		if (enumeration != null) {
			for (JsonNode list : this.structure.get("data").get("codelists")) {
				if (enumeration.asString().endsWith(":" + list.get("id").asString() + "(1.0)")) {
					list.get("codes").forEach((code) -> codes.add(code.get("id").asString()));
				}
			}
			codes.add("");
		}
		return codes;
	}

	/** RFC 4180. */
	private static List<List<String>> parse(String text) {
		List<List<String>> lines = new ArrayList<>();
		for (String line : text.split("\r\n")) {
			lines.add(List.of(line.split(",", -1)));
		}
		return lines;
	}

}
