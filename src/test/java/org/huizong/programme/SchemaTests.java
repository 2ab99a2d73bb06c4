package org.huizong.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.huizong.programme.form.FormColumns;
import org.huizong.programme.form.FormFile;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.reading.BulletinFile;
import org.huizong.programme.reading.CityTablesReader;
import org.huizong.programme.reading.IndicatorsFile;
import org.huizong.programme.reading.PoliciesReader;
import org.huizong.programme.reading.ProgrammeFile;
import org.huizong.programme.reading.ReportFile;
import org.huizong.programme.rule.CheckKind;
import org.huizong.programme.rule.RuleChecks;
import org.huizong.programme.rule.RuleExamples;
import org.huizong.programme.rule.RuleFile;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors are told of a declaration is what the reader allows. A test that fails
 * here is mended in {@code jobs/.schema/}.
 */
class SchemaTests {

	private static final Path SCHEMAS = Path.of("jobs/.schema");

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	@TestFactory
	Stream<DynamicTest> everyShippedFileFollowsItsSchema() throws IOException {
		List<Path> files = new ArrayList<>();
		for (String root : List.of("jobs/open-economy", "src/test/resources/jobs/construction",
				"src/test/resources/jobs/bench")) {
			try (Stream<Path> walk = Files.walk(Path.of(root))) {
				walk.filter((file) -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
			}
		}
		assertThat(files).hasSizeGreaterThan(20);
		return files.stream()
			.map((file) -> DynamicTest.dynamicTest(file.toString(), () -> assertThat(problems(file)).isEmpty()));
	}

	@Test
	void schemaRefusesUnknownKeys() {
		Schema schema = REGISTRY.getSchema(read(SCHEMAS.resolve("report.schema.json")));
		assertThat(schema.validate("{code: a, kind: cover, order: 1, title: {zh: a}, sheet: a, colour: red}",
				InputFormat.YAML))
			.extracting(com.networknt.schema.Error::getKeyword)
			.containsExactly("additionalProperties");
	}

	@Test
	void programmeSchemaHasTheReadersKeys() {
		JsonNode schema = schema("programme");
		keys(schema, "", ProgrammeFile.KEYS);
		keys(schema, "/properties/city", ProgrammeFile.CITY);
		keys(schema, "/properties/calendar", ProgrammeFile.CALENDAR);
		keys(schema, "/properties/schedule", ProgrammeFile.SCHEDULE);
		keys(schema, "/properties/policies", PoliciesReader.KEYS);
		keys(schema, "/properties/policies/properties/imputation", PoliciesReader.IMPUTATION);
		keys(schema, "/properties/policies/properties/imputation/properties/exceptions/items",
				PoliciesReader.EXCEPTION);
		keys(schema, "/properties/city_tables", CityTablesReader.KEYS);
		keys(schema, "/properties/groups/items", ProgrammeFile.GROUP);
		values(schema, "/properties/policies/properties/missing_units",
				StatisticalProgramme.Policies.MissingUnits.class);
		values(schema, "/properties/policies/properties/blocking/items", Severity.class);
		values(schema, "/properties/policies/properties/queries_settled_by",
				StatisticalProgramme.Policies.QueriesSettledBy.class);
		values(schema, "/properties/policies/properties/late_returns", StatisticalProgramme.Policies.LateReturns.class);
		values(schema, "/properties/policies/properties/imputation/properties/methods/items", Imputation.Method.class);
		values(schema,
				"/properties/policies/properties/imputation/properties/exceptions/items/properties/methods/items",
				Imputation.Method.class);
		assertThat(schema.at("/properties/code/pattern").asString()).isEqualTo("^" + DeclaredFile.CODE + "$");
	}

	@Test
	void indicatorsSchemaHasTheReadersKeys() {
		JsonNode schema = schema("indicators");
		keys(schema, "/items", IndicatorsFile.KEYS);
		keys(schema, "/$defs/ratio", IndicatorsFile.RATIO);
		keys(schema, "/$defs/register", IndicatorsFile.REGISTER);
		values(schema, "/items/properties/kind", Indicator.Kind.class);
		values(schema, "/items/properties/direction", Indicator.Direction.class);
		values(schema, "/items/properties/rankings/items", RankingBasis.class);
		values(schema, "/items/properties/derivation/oneOf/0", IndicatorsFile.PLAIN);
	}

	@Test
	void returnSchemaHasTheReadersKeys() {
		JsonNode schema = schema("return");
		keys(schema, "", FormFile.KEYS);
		keys(schema, "/properties/header", FormFile.HEADER);
		keys(schema, "/properties/columns/items", FormColumns.KEYS);
		keys(schema, "/properties/columns/items/properties/lookup", FormColumns.LOOKUP);
		values(schema, "/properties/kind", ReturnForm.Kind.class);
		values(schema, "/properties/holder", ReturnForm.Holder.class);
		values(schema, "/properties/periodicity", ReturnForm.Periodicity.class);
		values(schema, "/properties/columns/items/properties/type", ColumnType.class);
		values(schema, "/properties/columns/items/properties/measure", Measure.class);
	}

	@Test
	void ruleSchemaHasTheReadersKeys() {
		JsonNode schema = schema("rule");
		keys(schema, "", RuleFile.KEYS);
		keys(schema, "/properties/examples/items", RuleExamples.KEYS);
		assertThat(schema.at("/properties/blocking/oneOf/1/properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(RuleFile.THRESHOLD.all());
		assertThat(texts(schema.at("/properties/blocking/oneOf/0/enum"), ""))
			.containsExactlyInAnyOrderElementsOf(Kebab.all(Rule.Blocking.When.class)
				.stream()
				.filter((word) -> !RuleFile.THRESHOLD.all().contains(word))
				.toList());
		values(schema, "/properties/severity", Severity.class);
		values(schema, "/properties/examples/items/properties/answer", Rule.Answer.class);
		values(schema, "/$defs/received/properties/detects", Rule.Intake.class);
		values(schema, "/$defs/reconcile/properties/relation", Check.Relation.class);
		values(schema, "/$defs/earlier/properties/against", Check.Against.class);
		assertThat(texts(schema.at("/properties/check/oneOf"), "$ref")).containsExactlyInAnyOrderElementsOf(
				RuleChecks.KINDS.keySet().stream().map((k) -> "#/$defs/" + k).toList());
		for (Map.Entry<String, CheckKind<?>> kind : RuleChecks.KINDS.entrySet()) {
			keys(schema, "/$defs/" + kind.getKey(), kind.getValue().keys());
			assertThat(schema.at("/$defs/" + kind.getKey() + "/properties/kind/const").asString())
				.isEqualTo(kind.getKey());
		}
	}

	@Test
	void reportSchemaHasTheReadersKeys() {
		JsonNode schema = schema("report");
		keys(schema, "", ReportFile.KEYS);
		values(schema, "/properties/kind", Report.Kind.class);
		values(schema, "/properties/measures/items", Measure.class);
		values(schema, "/properties/bases/items", RankingBasis.class);
		values(schema, "/properties/charts/items", Report.Chart.class);
		keys(schema, "/properties/sections/items", BulletinFile.SECTION);
		values(schema, "/properties/sections/items/properties/says", Bulletin.Part.class);
		values(schema, "/properties/sections/items/properties/bases/items", RankingBasis.class);
	}

	@Test
	void everyKindOfCheckCanBeDeclared() {
		assertThat(kinds(Check.class).map(Kebab::of)).containsExactlyInAnyOrderElementsOf(RuleChecks.KINDS.keySet());
	}

	/** The records behind a sealed interface and those that it permits. */
	private static Stream<Class<?>> kinds(Class<?> type) {
		return type.isSealed() ? Stream.<Class<?>>of(type.getPermittedSubclasses()).flatMap(SchemaTests::kinds)
				: Stream.of(type);
	}

	private static void keys(JsonNode schema, String pointer, Keys keys) {
		JsonNode object = schema.at(pointer);
		assertThat(object.at("/properties").propertyNames()).as("properties of %s", pointer)
			.containsExactlyInAnyOrderElementsOf(keys.all());
		assertThat(texts(object.at("/required"), "")).as("required of %s", pointer)
			.containsExactlyInAnyOrderElementsOf(keys.required());
		assertThat(object.at("/additionalProperties").toString()).as("additionalProperties of %s", pointer)
			.isEqualTo("false");
	}

	private static void values(JsonNode schema, String pointer, Class<? extends Enum<?>> type) {
		values(schema, pointer, Kebab.all(type));
	}

	private static void values(JsonNode schema, String pointer, Collection<String> values) {
		assertThat(texts(schema.at(pointer + "/enum"), "")).as("enum of %s", pointer)
			.containsExactlyInAnyOrderElementsOf(values);
	}

	private static List<String> texts(JsonNode array, String property) {
		List<String> texts = new ArrayList<>();
		array.forEach((item) -> texts.add((property.isEmpty() ? item : item.get(property)).asString()));
		return texts;
	}

	private static List<String> problems(Path file) {
		String folder = file.getParent().getFileName().toString();
		String name = file.getFileName().toString().replace(".yaml", "");
		String schema = switch (folder) {
			case "returns", "rules", "reports" -> folder.substring(0, folder.length() - 1);
			default -> name;
		};
		return REGISTRY.getSchema(read(SCHEMAS.resolve(schema + ".schema.json")))
			.validate(read(file), InputFormat.YAML)
			.stream()
			.map(Object::toString)
			.toList();
	}

	private static JsonNode schema(String name) {
		return JsonMapper.shared().readTree(read(SCHEMAS.resolve(name + ".schema.json")));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
