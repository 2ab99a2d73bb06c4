package org.huizong.console.shared;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.huizong.runs.RunEvent;
import org.huizong.runs.RunFeed;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something happened in a programme's run; what they show they ask
 * for themselves. A page that cannot be reached is forgotten: it connects again.
 */
@Component
@ConditionalOnWebApplication
public class LiveRuns implements SmartLifecycle {

	/** A page connects again after this. */
	private static final long LIFE = 30 * 60 * 1000L;

	private final Map<String, Set<SseEmitter>> pages = new ConcurrentHashMap<>();

	private final Map<String, RunEvent> last = new ConcurrentHashMap<>();

	private final ExecutorService telling = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "telling-pages");
		thread.setDaemon(true);
		return thread;
	});

	private final RunFeed feed;

	private RunFeed.@Nullable Subscription subscription;

	LiveRuns(RunFeed feed) {
		this.feed = feed;
	}

	public SseEmitter open(String programme) {
		SseEmitter page = new SseEmitter(LIFE);
		Set<SseEmitter> all = this.pages.computeIfAbsent(programme, (first) -> ConcurrentHashMap.newKeySet());
		all.add(page);
		page.onCompletion(() -> all.remove(page));
		page.onTimeout(page::complete);
		page.onError((error) -> all.remove(page));
		greet(page, all);
		return page;
	}

	/** Says at once that the stream is open, though nothing happens yet. */
	private static void greet(SseEmitter page, Set<SseEmitter> all) {
		try {
			page.send(SseEmitter.event().comment("open"));
		}
		catch (IOException ex) {
			all.remove(page);
		}
	}

	/** What the programme's run did last, in this process; null when there was none. */
	public @Nullable RunEvent last(String programme) {
		return this.last.get(programme);
	}

	private void tell(RunEvent event) {
		this.last.put(event.scope().programme(), event);
		Set<SseEmitter> all = this.pages.getOrDefault(event.scope().programme(), Set.of());
		if (!all.isEmpty()) {
			this.telling.execute(() -> all.forEach((page) -> send(page, all, event)));
		}
	}

	private static void send(SseEmitter page, Set<SseEmitter> all, RunEvent event) {
		try {
			page.send(SseEmitter.event().name("run").data(event.kind().name()));
		}
		catch (IOException | IllegalStateException ex) {
			all.remove(page);
		}
	}

	@Override
	public void start() {
		this.subscription = this.feed.subscribe(this::tell);
	}

	/** Before the web server waits for its last requests: these would never end. */
	@Override
	public void stop() {
		RunFeed.Subscription open = this.subscription;
		if (open != null) {
			open.close();
			this.subscription = null;
		}
		this.pages.values().forEach((all) -> all.forEach(SseEmitter::complete));
		this.telling.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.subscription != null;
	}

}
