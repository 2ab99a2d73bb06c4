package org.huizong.monthend;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is tried beside a start neither fails nor holds up the month. */
class BeforehandTests {

	private final AtomicInteger tried = new AtomicInteger();

	@Test
	void aStepWaitsForWhatIsInHandOfItsKind() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		AtomicBoolean settled = new AtomicBoolean();
		CountDownLatch go = new CountDownLatch(1);
		Beforehand beforehand = Beforehand.start((folder) -> {
			begun.countDown();
			await(go);
			this.tried.incrementAndGet();
		}, (folder) -> this.tried.incrementAndGet());
		begun.await();
		Thread step = new Thread(() -> {
			beforehand.reading().settle();
			settled.set(this.tried.get() >= 1);
		});
		step.start();
		go.countDown();
		step.join();
		assertThat(settled).isTrue();
	}

	@Test
	void whatHasNotBegunWhenAStepComesIsLeftOut() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		Beforehand beforehand = Beforehand.start((folder) -> {
			begun.countDown();
			await(go);
		}, (folder) -> this.tried.incrementAndGet());
		begun.await();
		beforehand.writing().settle();
		go.countDown();
		beforehand.reading().settle();
		assertThat(this.tried).hasValue(0);
	}

	@Test
	void aFailureSaysNothing() {
		Beforehand beforehand = Beforehand.start((folder) -> {
			throw new NoClassDefFoundError("none");
		}, (folder) -> {
			throw new IllegalStateException();
		});
		beforehand.reading().settle();
		beforehand.writing().settle();
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
