package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose figures heap just above a threshold, unit by unit: the {@link Heap}'s p-value,
 * {@link BenjaminiHochberg} over the units, and the same test at thresholds that nothing
 * hangs on. Where one of these is as significant the unit is fond of round figures, or
 * its projects grow denser there anyhow: then nothing points at the threshold, and no
 * finding is raised.
 *
 * @param placebos thresholds at which nobody gains by padding
 * @param width how far from the threshold figures count, as a share of it
 * @param atLeast how many must lie so near for an answer
 * @param rate share of false findings among all that is accepted
 */
public record Heaping(BigDecimal threshold, List<BigDecimal> placebos, BigDecimal width, int atLeast, BigDecimal rate) {

	public Heaping {
		placebos = List.copyOf(placebos);
	}

	/** The judgement of each unit's figures, in the order given. */
	public Map<String, Judged> judge(Map<String, ? extends List<BigDecimal>> figures) {
		Map<String, Heap> heaps = new LinkedHashMap<>();
		figures.forEach((unit, ones) -> heaps.put(unit, Heap.of(ones, this.threshold, this.width)));
		BigDecimal limit = BenjaminiHochberg.limit(heaps.values().stream().filter(this::enough).map(Heap::p).toList(),
				this.rate);
		Map<String, Judged> judged = new LinkedHashMap<>();
		heaps.forEach((unit, heap) -> judged.put(unit, judge(heap, figures.get(unit), limit)));
		return judged;
	}

	private Judged judge(Heap heap, List<BigDecimal> figures, BigDecimal limit) {
		List<Heap> elsewhere = this.placebos.stream().map((one) -> Heap.of(figures, one, this.width)).toList();
		BigDecimal p = heap.p();
		if (!enough(heap)) {
			return new Judged(heap, elsewhere, Judgement.TOO_FEW);
		}
		if (p.compareTo(limit) > 0) {
			return new Judged(heap, elsewhere, Judgement.EVEN);
		}
		boolean same = elsewhere.stream().anyMatch((one) -> enough(one) && one.p().compareTo(p) <= 0);
		return new Judged(heap, elsewhere, same ? Judgement.SAME_ELSEWHERE : Judgement.HEAPED);
	}

	private boolean enough(Heap heap) {
		return heap.near() >= this.atLeast;
	}

	/**
	 * A unit's figures at the threshold.
	 *
	 * @param elsewhere the same at the placebos, in their order
	 */
	public record Judged(Heap heap, List<Heap> elsewhere, Judgement judgement) {
	}

	/** What the figures say. */
	public enum Judgement {

		TOO_FEW, EVEN, SAME_ELSEWHERE, HEAPED

	}

}
