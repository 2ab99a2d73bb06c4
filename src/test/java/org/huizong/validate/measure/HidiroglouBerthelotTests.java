package org.huizong.validate.measure;

import java.util.List;
import java.util.stream.IntStream;

import org.huizong.validate.measure.HidiroglouBerthelot.Change;
import org.huizong.validate.measure.HidiroglouBerthelot.Judgement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HidiroglouBerthelotTests {

	private static final HidiroglouBerthelot USUAL = new HidiroglouBerthelot(0.4, 0.05, 7);

	private static List<Judgement> judge(HidiroglouBerthelot method, int[] before, int[] now) {
		return method.judge(IntStream.range(0, now.length).mapToObj((i) -> new Change(before[i], now[i])).toList());
	}

	/**
	 * By hand with U = 0: median ratio 1.25; effects −0.25, −0.1364, −0.0417, 0.04, 0.12,
	 * e; their median −0.0008, quartiles −0.1127 and 0.1, so that up to 7 × 0.1008 −
	 * 0.0008 = 0.705 is usual: a ratio of 1.25 × 1.705 = 2.131.
	 */
	@Test
	void boundsAreThoseComputedByHand() {
		HidiroglouBerthelot sizeless = new HidiroglouBerthelot(0, 0.05, 7);
		int[] before = { 1000, 1000, 1000, 1000, 1000, 1000 };
		assertThat(judge(sizeless, before, new int[] { 1000, 1100, 1200, 1300, 1400, 2131 }))
			.containsOnly(Judgement.USUAL);
		assertThat(judge(sizeless, before, new int[] { 1000, 1100, 1200, 1300, 1400, 2132 })).containsExactly(
				Judgement.USUAL, Judgement.USUAL, Judgement.USUAL, Judgement.USUAL, Judgement.USUAL,
				Judgement.STANDS_OUT);
	}

	@Test
	void fallsCountLikeRises() {
		int[] before = { 1000, 1000, 1000, 1000, 1000, 1000, 1000 };
		assertThat(judge(USUAL, before, new int[] { 1000, 1050, 1100, 1150, 1200, 1250, 100 }).get(6))
			.isEqualTo(Judgement.STANDS_OUT);
		assertThat(judge(USUAL, before, new int[] { 1000, 1050, 1100, 1150, 1200, 1250, 12000 }).get(6))
			.isEqualTo(Judgement.STANDS_OUT);
	}

	@Test
	void sameGrowthStandsOutInALargeUnitOnly() {
		int[] before = { 10000, 10000, 10000, 10000, 10000, 10000, 10000, 10, 400000 };
		int[] now = { 10000, 10500, 11000, 11500, 12000, 12500, 13000, 17, 680000 };
		assertThat(judge(USUAL, before, now).subList(7, 9)).containsExactly(Judgement.USUAL, Judgement.STANDS_OUT);
	}

	@Test
	void nothingStandsOutWhereMostChangeAlike() {
		int[] before = { 100, 100, 100, 100, 100 };
		assertThat(judge(USUAL, before, new int[] { 100, 100, 100, 100, 900 })).containsOnly(Judgement.UNDECIDED);
	}

	@Test
	void hasNoRatioToNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Change(0, 5));
		assertThatIllegalArgumentException().isThrownBy(() -> new Change(5, -1));
	}

}
