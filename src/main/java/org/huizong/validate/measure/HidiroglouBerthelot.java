package org.huizong.validate.measure;

import java.util.Arrays;
import java.util.List;

/**
 * Whose change stands out among its peers', large units counting for more than small
 * ones. Hidiroglou and Berthelot (1986), Survey Methodology 12, 73–83: with rᵢ =
 * xᵢ(now)/xᵢ(before) and their median r_M, sᵢ = 1 − r_M/rᵢ below the median and rᵢ/r_M −
 * 1 from it on; Eᵢ = sᵢ · max(xᵢ(now), xᵢ(before))ᵁ. A unit stands out when Eᵢ lies
 * outside E_M − C·max(E_M − E_Q1, |A·E_M|) … E_M + C·max(E_Q3 − E_M, |A·E_M|).
 *
 * <p>
 * The statistic decides whether a question is asked and is no figure, so it is computed
 * in doubles; {@link StrictMath} makes it the same on every machine. Where half of the
 * units changed alike both distances may be nil; then nothing can be said to stand out.
 *
 * @param u weight of size, between 0 and 1
 * @param a smallest distance, as a share of the median effect
 * @param c how many distances are still usual
 */
public record HidiroglouBerthelot(double u, double a, double c) {

	/** What to make of each change, in the order given; all must be above zero. */
	public List<Judgement> judge(List<Change> changes) {
		if (changes.isEmpty()) {
			return List.of();
		}
		double[] ratios = changes.stream().mapToDouble(Change::ratio).toArray();
		double middle = Middle.median(ratios);
		double[] effects = changes.stream().mapToDouble((change) -> effect(change, middle)).toArray();
		double effect = Middle.median(effects);
		double least = Math.abs(this.a * effect);
		double below = Math.max(effect - Middle.quantile(effects, 0.25), least);
		double above = Math.max(Middle.quantile(effects, 0.75) - effect, least);
		return Arrays.stream(effects).mapToObj((one) -> judge(one - effect, below, above)).toList();
	}

	private double effect(Change change, double middle) {
		double ratio = change.ratio();
		double turned = (ratio < middle) ? 1 - middle / ratio : ratio / middle - 1;
		return turned * StrictMath.pow(Math.max(change.now(), change.before()), this.u);
	}

	private Judgement judge(double away, double below, double above) {
		double distance = (away < 0) ? below : above;
		if (distance == 0) {
			return Judgement.UNDECIDED;
		}
		return (Math.abs(away) > this.c * distance) ? Judgement.STANDS_OUT : Judgement.USUAL;
	}

	/** A unit's value before and now. */
	public record Change(double before, double now) {

		public Change {
			if (!(before > 0) || !(now > 0)) {
				throw new IllegalArgumentException("no ratio of " + now + " to " + before);
			}
		}

		double ratio() {
			return this.now / this.before;
		}

	}

	/** What the peers say of a change. */
	public enum Judgement {

		USUAL, STANDS_OUT, UNDECIDED

	}

}
