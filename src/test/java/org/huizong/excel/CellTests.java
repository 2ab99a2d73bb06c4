package org.huizong.excel;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A cell as every reader gives it. */
class CellTests {

	@Test
	void characterZeroIsReplacedForNoServerKeepsIt() {
		Cell cell = new Cell(0, "A1", Cell.Type.TEXT, "上高\0县", "上高\0县", false);
		assertThat(cell.value()).isEqualTo("上高\u001A县");
		assertThat(cell.raw()).isEqualTo("上高\u001A县");
	}

}
