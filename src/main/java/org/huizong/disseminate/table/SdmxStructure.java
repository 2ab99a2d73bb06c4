package org.huizong.disseminate.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Manifest;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.table.SdmxCodes.Code;
import org.huizong.disseminate.table.SdmxComponent.Kind;
import org.huizong.statistics.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the data message is made of, as an SDMX-JSON 2.1 structure message: the data flow,
 * its data structure definition, the concepts, and a code list for each coded component.
 */
final class SdmxStructure {

	private static final String SCHEMA = "https://json.sdmx.org/2.1/sdmx-json-structure-schema.json";

	private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.";

	private final Month month;

	private final String flow;

	SdmxStructure(Month month) {
		this.month = month;
		this.flow = SdmxIds.flow(month.programme());
	}

	void write(Path file) throws IOException {
		Map<String, Object> message = new LinkedHashMap<>();
		message.put("meta", meta());
		message.put("data", data());
		String json = JsonMapper.shared().writer().with(Manifest.printer()).writeValueAsString(message);
		Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
	}

	private Map<String, Object> meta() {
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("schema", SCHEMA);
		meta.put("id", this.flow + "_" + this.month.period() + "_v" + this.month.result().vintage().number());
		meta.put("test", false);
		meta.put("prepared", this.month.result().asOf().toString());
		meta.put("contentLanguages", List.of("zh", "en"));
		Map<String, Object> sender = new LinkedHashMap<>();
		sender.put("id", SdmxIds.AGENCY);
		sender.put("name", this.month.programme().office());
		meta.put("sender", sender);
		return meta;
	}

	private Map<String, Object> data() {
		Text title = this.month.programme().title();
		Map<String, Object> flow = artefact(this.flow, title);
		flow.put("structure", MODEL + "datastructure.DataStructure=" + SdmxIds.reference(this.flow));
		Map<String, Object> structure = artefact(this.flow, title);
		structure.put("dataStructureComponents", components());
		Map<String, Object> concepts = artefact(scheme(), new Text(title.zh() + "概念", "Concepts of " + title.en()));
		concepts.put("concepts",
				Stream.of(SdmxComponent.values()).map((one) -> named(one.name(), one.title())).toList());
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("dataflows", List.of(flow));
		data.put("dataStructures", List.of(structure));
		data.put("conceptSchemes", List.of(concepts));
		data.put("codelists",
				Stream.of(SdmxComponent.values()).filter(SdmxComponent::coded).map(this::codelist).toList());
		return data;
	}

	private Map<String, Object> components() {
		Map<String, Object> dimensions = new LinkedHashMap<>();
		dimensions.put("id", "DimensionDescriptor");
		dimensions.put("dimensions", components(Kind.DIMENSION));
		Map<String, Object> time = component(SdmxComponent.TIME_PERIOD);
		time.put("localRepresentation", format("ObservationalTimePeriod"));
		dimensions.put("timeDimension", time);
		Map<String, Object> measures = new LinkedHashMap<>();
		measures.put("id", "MeasureDescriptor");
		measures.put("measures", components(Kind.MEASURE));
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("id", "AttributeDescriptor");
		attributes.put("attributes",
				Stream.concat(components(Kind.ATTRIBUTE).stream(), components(Kind.COMMENT).stream()).toList());
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("dimensionList", dimensions);
		components.put("measureList", measures);
		components.put("attributeList", attributes);
		return components;
	}

	private List<Map<String, Object>> components(Kind kind) {
		List<Map<String, Object>> components = new ArrayList<>();
		for (SdmxComponent one : SdmxComponent.values()) {
			if (one.kind() == kind) {
				Map<String, Object> component = component(one);
				if (kind == Kind.DIMENSION) {
					component.put("position", components.size());
				}
				else {
					component.put("usage", (kind == Kind.COMMENT) ? "optional" : "mandatory");
				}
				if (kind == Kind.ATTRIBUTE || kind == Kind.COMMENT) {
					component.put("attributeRelationship", Map.of("observation", Map.of()));
				}
				component.put("localRepresentation",
						one.coded() ? enumeration(one) : format((kind == Kind.COMMENT) ? "String" : "Double"));
				components.add(component);
			}
		}
		return components;
	}

	private Map<String, Object> component(SdmxComponent one) {
		Map<String, Object> component = new LinkedHashMap<>();
		component.put("id", one.name());
		component.put("conceptIdentity",
				MODEL + "conceptscheme.Concept=" + SdmxIds.reference(scheme()) + "." + one.name());
		return component;
	}

	private Map<String, Object> enumeration(SdmxComponent one) {
		return Map.of("enumeration", MODEL + "codelist.Codelist=" + SdmxIds.reference(list(one)));
	}

	private static Map<String, Object> format(String type) {
		return Map.of("format", Map.of("dataType", type));
	}

	private Map<String, Object> codelist(SdmxComponent component) {
		Map<String, Object> list = artefact(list(component), component.title());
		list.put("codes", new SdmxCodes(this.month).of(component).stream().map(SdmxStructure::code).toList());
		return list;
	}

	private static Map<String, Object> code(Code code) {
		Map<String, Object> content = named(code.id(), code.name());
		if (code.parent() != null) {
			content.put("parent", code.parent());
		}
		return content;
	}

	private String scheme() {
		return "CS_" + this.flow;
	}

	private String list(SdmxComponent component) {
		return "CL_" + component.name() + "_" + this.flow;
	}

	private static Map<String, Object> artefact(String id, Text name) {
		Map<String, Object> artefact = named(id, name);
		artefact.put("agencyID", SdmxIds.AGENCY);
		artefact.put("version", SdmxIds.VERSION);
		return artefact;
	}

	private static Map<String, Object> named(String id, Text name) {
		Map<String, Object> named = new LinkedHashMap<>();
		named.put("id", id);
		named.put("name", name.zh());
		Map<String, Object> names = new LinkedHashMap<>();
		names.put("zh", name.zh());
		names.put("en", name.en());
		named.put("names", names);
		return named;
	}

}
