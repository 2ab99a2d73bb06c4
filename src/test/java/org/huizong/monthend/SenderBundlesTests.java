package org.huizong.monthend;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Senders are read in bundles. */
class SenderBundlesTests {

	@Test
	void fewSendersAreSharedOutAmongTheWorkers() {
		assertThat(sizes(5, 2)).containsExactly(1, 1, 1, 1, 1);
		assertThat(sizes(14, 2)).containsExactly(2, 2, 2, 2, 2, 2, 2);
	}

	@Test
	void aBundleHasTenAtMostAndNoneIsLost() {
		assertThat(sizes(305, 2)).hasSize(31).startsWith(10, 10).endsWith(10, 5);
		assertThat(SenderBundles.of(senders(305), 2)
			.values()
			.stream()
			.flatMap((context) -> SenderBundles.senders(context).stream())
			.toList()).isEqualTo(senders(305));
		assertThat(sizes(0, 2)).isEmpty();
	}

	@Test
	void aBundleOfOtherSendersHasAnotherNameOfAHundredCharactersAtMost() {
		Map<String, ExecutionContext> all = SenderBundles.of(senders(14), 2);
		Map<String, ExecutionContext> fewer = SenderBundles.of(senders(14).subList(1, 13), 2);
		assertThat(all.keySet()).doesNotContainAnyElementsOf(fewer.keySet());
		assertThat(SenderBundles.of(senders(14), 2).keySet()).isEqualTo(all.keySet());
		assertThat(all.keySet()).allSatisfy((name) -> assertThat("return:" + name).hasSizeLessThan(100));
	}

	private static List<Integer> sizes(int senders, int workers) {
		return SenderBundles.of(senders(senders), workers)
			.values()
			.stream()
			.map((context) -> SenderBundles.senders(context).size())
			.toList();
	}

	private static List<String> senders(int number) {
		return IntStream.range(0, number).mapToObj((i) -> String.valueOf(420000 + i)).toList();
	}

}
