package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Succession;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Lineage.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Units that end, begin, merge, split and are renamed. */
class LineageTests {

	private static final ReferencePeriod AUGUST = new ReferencePeriod(2009, 8);

	private static final ReferencePeriod SEPTEMBER = AUGUST.next();

	private final List<ReportingUnit> units = new ArrayList<>();

	@Test
	void unitsThatStayAreThemselves() {
		Lineage lineage = unit("甲", null, null).unit("乙", null, null).lineage();
		assertThat(lineage.origins("甲", SEPTEMBER, AUGUST)).containsExactly(part("甲", "1"));
		assertThat(lineage.changed(AUGUST, SEPTEMBER)).isFalse();
		assertThat(lineage.departed(SEPTEMBER)).isEmpty();
	}

	@Test
	void whatEndsWithoutSuccessorStaysWithTheCityUntilDecember() {
		Lineage lineage = unit("甲", null, null).unit("乙", null, "2009-08").lineage();
		assertThat(lineage.departed(AUGUST)).isEmpty();
		assertThat(lineage.departed(SEPTEMBER))
			.extracting((one) -> one.unit().code(), Departure::last, Departure::whole)
			.containsExactly(tuple("乙", AUGUST, true));
		assertThat(lineage.departed(new ReferencePeriod(2009, 12))).hasSize(1);
		assertThat(lineage.departed(new ReferencePeriod(2010, 1))).isEmpty();
		assertThat(lineage.origins("甲", SEPTEMBER, AUGUST)).containsExactly(part("甲", "1"));
		assertThat(lineage.changed(AUGUST, SEPTEMBER)).isTrue();
	}

	@Test
	void aMergedUnitIsPartOfItsSuccessor() {
		Lineage lineage = unit("甲", null, null).unit("乙", null, "2009-08", "甲", "1").lineage();
		assertThat(lineage.origins("甲", SEPTEMBER, AUGUST)).containsExactly(part("甲", "1"), part("乙", "1"));
		assertThat(lineage.origins("甲", AUGUST, AUGUST)).containsExactly(part("甲", "1"));
		assertThat(lineage.origins("乙", AUGUST, AUGUST)).containsExactly(part("乙", "1"));
		assertThat(lineage.origins("乙", SEPTEMBER, AUGUST)).isEmpty();
		assertThat(lineage.departed(SEPTEMBER)).isEmpty();
	}

	@Test
	void aSplitUnitIsHandedOverByShares() {
		Lineage lineage = unit("甲", null, null).unit("乙", "2009-09", null)
			.unit("丙", null, "2009-08", "甲", "0.6", "乙", "0.3")
			.lineage();
		assertThat(lineage.origins("甲", SEPTEMBER, AUGUST)).containsExactly(part("甲", "1"), part("丙", "0.6"));
		assertThat(lineage.origins("乙", SEPTEMBER, AUGUST)).containsExactly(part("丙", "0.3"));
		assertThat(lineage.departed(SEPTEMBER).get(0).share()).isEqualByComparingTo("0.1");
		assertThat(lineage.begun(SEPTEMBER)).isEmpty();
	}

	@Test
	void aUnitThatBeginsHasNothingBefore() {
		Lineage lineage = unit("甲", null, null).unit("乙", "2009-09", null).unit("丙", "2009-01", null).lineage();
		assertThat(lineage.origins("乙", SEPTEMBER, AUGUST)).isEmpty();
		assertThat(lineage.begun(SEPTEMBER)).extracting(ReportingUnit::code).containsExactly("乙");
		assertThat(lineage.begun(AUGUST)).isEmpty();
	}

	@Test
	void aRenamedUnitGoesOn() {
		Lineage lineage = unit("甲", null, "2009-08").unit("甲", "2009-09", null).lineage();
		assertThat(lineage.origins("甲", SEPTEMBER, AUGUST)).containsExactly(part("甲", "1"));
		assertThat(lineage.changed(AUGUST, SEPTEMBER)).isFalse();
		assertThat(lineage.departed(SEPTEMBER)).isEmpty();
	}

	@Test
	void aUnitThatGoesOnKeepsWhatItDoesNotHandOver() {
		Lineage lineage = unit("甲", null, "2009-08", "乙", "0.25").unit("甲", "2009-09", null)
			.unit("乙", null, null)
			.lineage();
		assertThat(lineage.origins("甲", SEPTEMBER, AUGUST)).containsExactly(part("甲", "0.75"));
		assertThat(lineage.origins("乙", SEPTEMBER, AUGUST)).containsExactly(part("甲", "0.25"), part("乙", "1"));
		assertThat(lineage.departed(SEPTEMBER)).isEmpty();
		assertThat(lineage.changed(AUGUST, SEPTEMBER)).isTrue();
	}

	@Test
	void changesFollowEachOther() {
		Lineage lineage = unit("甲", null, null).unit("乙", "2009-03", "2009-08", "甲", "0.5")
			.unit("丙", null, "2009-02", "乙", "0.5")
			.lineage();
		ReferencePeriod january = new ReferencePeriod(2009, 1);
		assertThat(lineage.origins("甲", SEPTEMBER, january)).containsExactly(part("甲", "1"), part("丙", "0.25"));
		assertThat(lineage.departed(SEPTEMBER)).extracting((one) -> one.unit().code(), Departure::share)
			.containsExactly(tuple("乙", new BigDecimal("0.5")), tuple("丙", new BigDecimal("0.5")));
	}

	/** Whatever is handed over, nothing is lost and nothing counted twice. */
	@Test
	void partsAndWhatIsLeftAddUpToTheWhole() {
		Lineage lineage = unit("甲", null, null).unit("乙", "2009-03", "2009-08", "甲", "0.5", "丁", "0.2")
			.unit("丙", null, "2009-02", "乙", "0.5", "甲", "0.3")
			.unit("丁", null, null)
			.lineage();
		ReferencePeriod january = new ReferencePeriod(2009, 1);
		BigDecimal now = List.of("甲", "丁")
			.stream()
			.flatMap((unit) -> lineage.origins(unit, SEPTEMBER, january).stream())
			.filter((part) -> part.unit().equals("丙"))
			.map(Part::share)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal left = new BigDecimal("0.2").add(new BigDecimal("0.5").multiply(new BigDecimal("0.3")));
		assertThat(now.add(left)).isEqualByComparingTo("1");
	}

	private static Part part(String unit, String share) {
		return new Part(unit, new BigDecimal(share));
	}

	private LineageTests unit(String code, String from, String to, String... successors) {
		List<Succession> heirs = new ArrayList<>();
		for (int i = 0; i < successors.length; i += 2) {
			heirs.add(new Succession(successors[i], new BigDecimal(successors[i + 1])));
		}
		this.units.add(new ReportingUnit(code, code + "县", code, List.of(), "county", "C",
				(from != null) ? ReferencePeriod.parse(from) : null, (to != null) ? ReferencePeriod.parse(to) : null,
				heirs));
		return this;
	}

	private Lineage lineage() {
		return new Lineage(this.units);
	}

}
