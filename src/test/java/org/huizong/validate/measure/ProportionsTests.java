package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProportionsTests {

	private static final double HALF_AS_MUCH_AGAIN = StrictMath.log10(1.5);

	/** Seven units whose figures are about 1.3 times their base; the last is the city. */
	private static Map<String, BigDecimal> figures(String... changed) {
		Map<String, BigDecimal> figures = new LinkedHashMap<>();
		List<Integer> usual = List.of(3300, 3600, 2000, 4700, 2300, 900, 5600);
		for (int i = 0; i < usual.size(); i++) {
			figures.put("u" + i, BigDecimal.valueOf(usual.get(i)));
		}
		for (int i = 0; i < changed.length; i += 2) {
			figures.put(changed[i], new BigDecimal(changed[i + 1]));
		}
		return figures;
	}

	private static Map<String, BigDecimal> base() {
		Map<String, BigDecimal> base = new LinkedHashMap<>();
		List<Integer> usual = List.of(2500, 2800, 1500, 3600, 1750, 690, 4300);
		for (int i = 0; i < usual.size(); i++) {
			base.put("u" + i, BigDecimal.valueOf(usual.get(i)));
		}
		return base;
	}

	private static Map<String, String> exchanged(String... changed) {
		return new Proportions(figures(changed), List.of(base()), "city", 6).exchanged(HALF_AS_MUCH_AGAIN, "city");
	}

	@Test
	void tenTimesIsOneWholePowerAway() {
		Proportions ten = new Proportions(figures("u4", "23000"), List.of(base()), "city", 6);
		assertThat(ten.distance("u4")).isBetween(0.99, 1.02);
		assertThat(ten.distance("u3")).isBetween(-0.02, 0.02);
	}

	@Test
	void unitIsOutOnlyWhereAllItsBasesSaySo() {
		Map<String, BigDecimal> other = base();
		other.put("u4", new BigDecimal("17500"));
		Proportions ten = new Proportions(figures("u4", "23000"), List.of(base(), other), "city", 6);
		assertThat(ten.distance("u4")).isBetween(-0.02, 0.02);
	}

	@Test
	void nothingIsSaidBelowTheLeastNumberOfUnits() {
		Proportions few = new Proportions(figures(), List.of(base()), "city", 8);
		assertThat(few.decided("u0")).isFalse();
	}

	@Test
	void exchangedFiguresAreFoundByTheOrderThatFits() {
		assertThat(exchanged()).isEmpty();
		assertThat(exchanged("u2", "4700", "u3", "2000")).containsOnly(Map.entry("u2", "u3"), Map.entry("u3", "u2"));
		assertThat(exchanged("u2", "5600", "u5", "2000", "u6", "900")).containsOnlyKeys("u2", "u5", "u6");
	}

	@Test
	void oneFigureThatIsWrongIsInNobodysPlace() {
		assertThat(exchanged("u4", "23000")).isEmpty();
	}

}
