package org.huizong.recomputed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.story.ShippedYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped year, recomputed from its raw cells. */
@Tag("story")
class RecomputedYearTests {

	private static final int MONTHS = 9;

	private static final Path HOME = ShippedYear.office().home();

	private static final RawYear YEAR = RawYear.of(HOME, MONTHS);

	@Test
	void publishesWhatTheRawCellsGive() {
		List<String> differences = new ArrayList<>();
		int compared = 0;
		for (int month = 1; month <= MONTHS; month++) {
			@Nullable Recomputation before = (month > 1) ? new Recomputation(HOME, YEAR, month - 1) : null;
			Comparison comparison = new Comparison(vintage(month), new Recomputation(HOME, YEAR, month), before)
				.values()
				.rankings(YEAR.units().keySet())
				.province(YEAR.months().get(month), YEAR.months().get(month - 1));
			differences.addAll(comparison.differences());
			compared += comparison.compared();
		}
		System.out
			.println("recomputed: " + compared + " figures of the shipped year, " + differences.size() + " different");
		assertThat(differences).isEmpty();
		assertThat(compared).isGreaterThan(26_000);
	}

	@Test
	void saysInEverySentenceWhatIsSo() {
		List<String> problems = new ArrayList<>();
		int checked = 0;
		for (int month = 1; month <= MONTHS; month++) {
			BulletinClaims claims = claims(month);
			BulletinText.sentences(vintage(month)).forEach(claims::read);
			problems.addAll(claims.problems());
			checked += claims.checked();
		}
		System.out.println("statements: " + checked + " of the shipped year, " + problems.size() + " untrue");
		assertThat(problems).isEmpty();
		assertThat(checked).isGreaterThan(1_300);
	}

	/** The check itself is checked: each of these words turned round is noticed. */
	@ParameterizedTest
	@CsvSource({ "同比增长,同比下降", "慢于,快于", "前移,后移", "扩大,缩小", "进1位,退1位", "前三位：丰城市,前三位：高安市", "少,多", "连续9个月,连续8个月", "第7位,第6位",
			"为零的是铜鼓县,为零的是靖安县", "12.0%,12.1%", "0.7702,0.7703", "89.00%,89.01%" })
	void noticesWhatIsNotSo(String is, String said) {
		List<String> sentences = BulletinText.sentences(vintage(MONTHS));
		assertThat(sentences).anyMatch((sentence) -> sentence.contains(is));
		BulletinClaims claims = claims(MONTHS);
		sentences.forEach((sentence) -> claims.read(sentence.replace(is, said)));
		assertThat(claims.problems()).isNotEmpty();
	}

	private static BulletinClaims claims(int last) {
		SortedMap<Integer, Recomputation> months = new TreeMap<>();
		for (int month = 1; month <= last; month++) {
			months.put(month, new Recomputation(HOME, YEAR, month));
		}
		return new BulletinClaims(new SameUnits(YEAR, months));
	}

	private static Path vintage(int month) {
		return HOME.resolve("output/open-economy/2009-0" + month + "/v1");
	}

}
