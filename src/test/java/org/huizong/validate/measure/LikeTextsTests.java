package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.huizong.validate.measure.LikeTexts.Pair;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikeTextsTests {

	private static final BigDecimal SIMILARITY = new BigDecimal("0.8");

	private static List<Pair> pairs(List<List<String>> texts) {
		return new LikeTexts(SIMILARITY).pairs(texts);
	}

	@Test
	void countsCharactersWhereverTheyStand() {
		assertThat(LikeTexts.likeness("浙江天云竹业", "天云竹业浙江")).isEqualByComparingTo("1");
		assertThat(LikeTexts.likeness("天云竹地板", "天云竹地板生产")).isEqualByComparingTo("0.83");
		assertThat(LikeTexts.likeness("天天向上", "天上")).isEqualByComparingTo("0.66");
		assertThat(LikeTexts.likeness("竹", "木")).isEqualByComparingTo("0");
	}

	@Test
	void bothTextsMustBeAlike() {
		assertThat(pairs(List.of(List.of("天云竹地板生产", "浙江天云竹业"), List.of("天云竹地板", "天云竹业浙江"), List.of("天云竹地板", "福建地腾家具"),
				List.of("玄致陶瓷", "浙江天云竹业"))))
			.containsExactly(new Pair(0, 1));
	}

	@Test
	void oneTextWillDo() {
		assertThat(pairs(List.of(List.of("天云竹地板"), List.of("玄致陶瓷"), List.of("天云竹地板厂"))))
			.containsExactly(new Pair(0, 2));
		assertThat(pairs(List.of(List.of("天云竹地板")))).isEmpty();
	}

	@Test
	void missesNoneThatComparingAllWithAllFinds() {
		for (long seed = 1; seed <= 20; seed++) {
			Random random = new Random(seed);
			Set<List<String>> texts = new LinkedHashSet<>();
			while (texts.size() < 150) {
				texts.add(List.of(text(random, "竹木金石", 7), text(random, "甲乙丙丁戊己", 5)));
			}
			List<List<String>> rows = new ArrayList<>(texts);
			List<Pair> expected = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				for (int j = i + 1; j < rows.size(); j++) {
					if (alike(rows.get(i).get(0), rows.get(j).get(0))
							&& alike(rows.get(i).get(1), rows.get(j).get(1))) {
						expected.add(new Pair(i, j));
					}
				}
			}
			assertThat(expected).as("seed %d", seed).isNotEmpty();
			assertThat(pairs(rows)).as("seed %d", seed).isEqualTo(expected);
		}
	}

	private static boolean alike(String x, String y) {
		return LikeTexts.likeness(x, y).compareTo(SIMILARITY) >= 0;
	}

	private static String text(Random random, String characters, int longest) {
		StringBuilder text = new StringBuilder();
		int length = 1 + random.nextInt(longest);
		for (int i = 0; i < length; i++) {
			text.append(characters.charAt(random.nextInt(characters.length())));
		}
		return text.toString();
	}

}
