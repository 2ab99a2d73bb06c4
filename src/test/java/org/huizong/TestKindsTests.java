package org.huizong;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three kinds of tests: those of plain classes, which {@code mvn test} runs; stories,
 * which start the program, run by {@code mvn verify} as well; and long ones, which start
 * processes or browsers or plant and spoil by the hundred, run by
 * {@code mvn -Plong verify}. Whoever starts something says so by a tag.
 */
class TestKindsTests {

	/** Starting any of these makes a test a story. */
	private static final Set<String> PROGRAM = Set.of("org.huizong.HuizongApplication", "org.huizong.Faces",
			"org.springframework.boot.SpringApplication",
			"org.springframework.context.annotation.AnnotationConfigApplicationContext");

	/** Starting any of these makes a test a long one. */
	private static final Set<String> PROCESSES = Set.of("java.lang.ProcessBuilder",
			"com.microsoft.playwright.Playwright");

	private static final JavaClasses TESTS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
		.importPackages("org.huizong");

	@Test
	void whatStartsTheProgramIsAStory() {
		assertThat(starting(PROGRAM, (tags) -> tags.isEmpty())).isEmpty();
	}

	@Test
	void whatStartsProcessesOrBrowsersIsLong() {
		assertThat(starting(PROCESSES, (tags) -> !tags.contains("long"))).isEmpty();
	}

	@Test
	void everyTestIsOfOneKind() {
		Map<String, Set<String>> odd = new TreeMap<>();
		tests().forEach((test) -> {
			Set<String> tags = tags(test);
			if (tags.size() > 1 || !Set.of("story", "long").containsAll(tags)) {
				odd.put(test.getSimpleName(), tags);
			}
		});
		assertThat(odd).isEmpty();
	}

	private static Set<String> starting(Set<String> started, Predicate<Set<String>> tagged) {
		return tests().stream()
			.filter((test) -> tagged.test(tags(test)))
			.filter((test) -> uses(test, started))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<JavaClass> tests() {
		return TESTS.stream()
			.filter((type) -> type.getEnclosingClass().isEmpty()
					&& type.getMethods().stream().anyMatch((method) -> method.isMetaAnnotatedWith(Testable.class)))
			.toList();
	}

	private static Set<String> tags(JavaClass test) {
		return Arrays.stream(test.reflect().getAnnotationsByType(Tag.class))
			.map(Tag::value)
			.collect(Collectors.toSet());
	}

	/**
	 * Whether the class, or one of the tests' classes that it uses, uses one of these.
	 */
	private static boolean uses(JavaClass test, Set<String> wanted) {
		Set<JavaClass> seen = new HashSet<>(Set.of(test));
		Deque<JavaClass> next = new ArrayDeque<>(seen);
		while (!next.isEmpty()) {
			for (Dependency dependency : next.pop().getDirectDependenciesFromSelf()) {
				JavaClass target = dependency.getTargetClass();
				if (wanted.contains(target.getName())) {
					return true;
				}
				if (TESTS.contain(target.getName()) && seen.add(target)) {
					next.push(target);
				}
			}
		}
		return false;
	}

}
