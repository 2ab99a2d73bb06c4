package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.validate.measure.Heaping.Judgement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapingTests {

	private static final BigDecimal WIDTH = new BigDecimal("0.1");

	static final Heaping AT_5000 = new Heaping(BigDecimal.valueOf(5000),
			Stream.of(3000, 4000, 6000, 8000).map(BigDecimal::valueOf).toList(), WIDTH, 6, new BigDecimal("0.05"));

	private static List<BigDecimal> figures(String figures) {
		return Stream.of(figures.split(" ")).map(BigDecimal::new).toList();
	}

	/** So many figures a step apart. */
	private static List<BigDecimal> figures(int count, int from, int step) {
		return IntStream.range(0, count).mapToObj((i) -> BigDecimal.valueOf(from + (long) i * step)).toList();
	}

	private static Judgement alone(List<BigDecimal> figures) {
		return AT_5000.judge(Map.of("上高县", figures)).get("上高县").judgement();
	}

	@Test
	void countsBothSidesAndTheThresholdApart() {
		Heap heap = Heap.of(figures("4499.99 4500 4999.99 5000 5000.00 5000.01 5500 5500.01"), new BigDecimal("5000"),
				WIDTH);
		assertThat(heap).isEqualTo(new Heap(new BigDecimal("5000"), 2, 2, 2));
		assertThat(heap.p()).isEqualByComparingTo("0.6875");
	}

	@Test
	void findsNineAboveAndOneBelow() {
		List<BigDecimal> padded = new ArrayList<>(figures(9, 5010, 20));
		padded.add(new BigDecimal("4800"));
		assertThat(alone(padded)).isEqualTo(Judgement.HEAPED);
	}

	@Test
	void staysSilentBelowSixFigures() {
		assertThat(alone(figures(5, 5010, 20))).isEqualTo(Judgement.TOO_FEW);
		assertThat(alone(figures(6, 5010, 20))).isEqualTo(Judgement.HEAPED);
	}

	@Test
	void doesNotCountFiguresOfExactlyTheThreshold() {
		assertThat(alone(figures(60, 5000, 0))).isEqualTo(Judgement.TOO_FEW);
	}

	@Test
	void whatIsRareInOneUnitIsCommonAmongFourteen() {
		Map<String, List<BigDecimal>> units = new LinkedHashMap<>();
		units.put("padded", figures(6, 5010, 20));
		for (int i = 1; i < 14; i++) {
			List<BigDecimal> even = new ArrayList<>(figures(5, 4600, 50));
			even.addAll(figures(5, 5060, 50));
			units.put("even " + i, even);
		}
		assertThat(AT_5000.judge(units).get("padded").judgement()).isEqualTo(Judgement.EVEN);
		units.put("padded", figures(10, 5010, 20));
		assertThat(AT_5000.judge(units).get("padded").judgement()).isEqualTo(Judgement.HEAPED);
		assertThat(AT_5000.judge(units).values()).filteredOn((one) -> one.judgement() == Judgement.HEAPED).hasSize(1);
	}

	@Test
	void raisesNothingWhereAPlaceboIsAsSignificant() {
		List<BigDecimal> fond = new ArrayList<>(figures(7, 5010, 20));
		fond.addAll(figures(7, 8010, 20));
		assertThat(alone(fond)).isEqualTo(Judgement.SAME_ELSEWHERE);
		fond.addAll(figures(2, 5200, 20));
		assertThat(alone(fond)).isEqualTo(Judgement.HEAPED);
	}

	@Test
	void placeboOfFewerThanSixSaysNothing() {
		List<BigDecimal> padded = new ArrayList<>(figures(6, 5010, 20));
		padded.addAll(figures(5, 8010, 20));
		assertThat(alone(padded)).isEqualTo(Judgement.HEAPED);
	}

}
