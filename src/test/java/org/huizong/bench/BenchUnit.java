package org.huizong.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A unit that reports. */
record BenchUnit(String code, String name) {

	private static final List<String> DISTRICTS = List.of("青山区", "江岸区", "硚口区", "汉水区", "洪湖区", "东源区", "西塞区", "南岭县", "北川县",
			"蔡店区", "黄石湾区", "新洲县", "高新区", "经开区");

	/** The fourteen of a city, or as many as a province has. */
	static List<BenchUnit> all(int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> new BenchUnit(String.valueOf(420100 + 3 * i), name(i, number)))
			.toList();
	}

	private static String name(int i, int number) {
		String district = DISTRICTS.get(i % DISTRICTS.size());
		if (number <= DISTRICTS.size()) {
			return district;
		}
		return "%s%04d%s".formatted(district.substring(0, 2), i, (i % 3 == 0) ? "县" : "区");
	}

	String fileName() {
		return this.code + "_" + this.name + "_202610.xlsx";
	}

}
