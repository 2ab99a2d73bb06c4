package org.huizong;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rooms of the house and who may import whom. */
class RoomsTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.huizong");

	@Test
	void statisticsKnowsOnlyTheJdk() {
		classes().that()
			.resideInAPackage("org.huizong.statistics..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("org.huizong.statistics..", "java..", "org.jspecify.annotations..")
			.check(CLASSES);
	}

	@Test
	void programmeImportsStatisticsOnly() {
		onlyImports("programme", "statistics");
	}

	@Test
	void excelImportsNothingOfOurs() {
		onlyImports("excel");
	}

	@Test
	void stagesNeverImportEachOther() {
		onlyImports("collect", "statistics", "programme", "excel");
		onlyImports("validate", "statistics", "programme");
		onlyImports("aggregate", "statistics", "programme");
		onlyImports("analyse", "statistics", "programme");
		onlyImports("disseminate", "statistics", "programme", "excel");
		onlyImports("exchange", "statistics", "programme", "excel");
	}

	@Test
	void storeImportsTheNouns() {
		onlyImports("store", "statistics", "programme");
	}

	@Test
	void facesCallBatchAndStore() {
		onlyImports("cli", "batch", "store", "statistics", "programme");
		onlyImports("console", "batch", "store", "statistics", "programme");
	}

	@Test
	void nobodyImportsTheFaces() {
		noClasses().that()
			.resideOutsideOfPackages("org.huizong.cli..", "org.huizong.console..", "org.huizong")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.huizong.cli..", "org.huizong.console..")
			.check(CLASSES);
	}

	@Test
	void onlyExcelImportsPoi() {
		noClasses().that()
			.resideOutsideOfPackage("org.huizong.excel..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
			.check(CLASSES);
	}

	@Test
	void springLivesInStoreBatchAndTheFaces() {
		noClasses().that()
			.resideOutsideOfPackages("org.huizong.store..", "org.huizong.batch..", "org.huizong.cli..",
					"org.huizong.console..", "org.huizong")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	private static void onlyImports(String room, String... allowed) {
		String[] packages = new String[allowed.length + 1];
		packages[0] = "org.huizong." + room + "..";
		for (int i = 0; i < allowed.length; i++) {
			packages[i + 1] = "org.huizong." + allowed[i] + "..";
		}
		noClasses().that()
			.resideInAPackage("org.huizong." + room + "..")
			.should()
			.dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe("live in another room of ours",
					(type) -> type.getPackageName().startsWith("org.huizong")
							&& !com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages)
								.test(type)))
			.check(CLASSES);
	}

}
