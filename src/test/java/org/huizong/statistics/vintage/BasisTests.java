package org.huizong.statistics.vintage;

import java.util.List;

import org.huizong.statistics.vintage.Basis.Difference;
import org.huizong.statistics.vintage.BasisPart.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In what two bases differ. */
class BasisTests {

	private static final BasisPart RETURN = new BasisPart(Kind.RETURN, "2009-03/上高县.xlsx", "a");

	private static final BasisPart EARLIER = new BasisPart(Kind.EARLIER, "2009-02", "v1 m");

	@Test
	void partsThatAreNewGoneOrOtherAreToldByKindAndName() {
		Basis before = Basis.of(List.of(EARLIER, RETURN, new BasisPart(Kind.PROGRAM, "program", "1")));
		Basis after = Basis.of(List.of(new BasisPart(Kind.RETURN, "2009-03/上高县.xlsx", "b"),
				new BasisPart(Kind.EARLIER, "2009-01", "v1 n"), new BasisPart(Kind.PROGRAM, "program", "1")));
		assertThat(after.since(before)).containsExactly(new Difference(Kind.RETURN, "2009-03/上高县.xlsx", "a", "b"),
				new Difference(Kind.EARLIER, "2009-01", null, "v1 n"),
				new Difference(Kind.EARLIER, "2009-02", "v1 m", null));
	}

	@Test
	void orderInWhichPartsAreGivenMattersNot() {
		assertThat(Basis.of(List.of(EARLIER, RETURN))).isEqualTo(Basis.of(List.of(RETURN, EARLIER)));
		assertThat(Basis.of(List.of(EARLIER, RETURN)).since(Basis.of(List.of(RETURN, EARLIER)))).isEmpty();
	}

}
