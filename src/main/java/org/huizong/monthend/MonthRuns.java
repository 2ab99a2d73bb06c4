package org.huizong.monthend;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.huizong.office.RefusedException;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunFeed;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunRequest;
import org.huizong.runs.RunVerb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Starts runs in the background of this process, for the console and the schedule. How
 * they go is told by {@link RunFeed} and {@link RunHistory}.
 */
@Service
public class MonthRuns implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(MonthRuns.class);

	private final MonthEnd monthEnd;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "run");
		thread.setDaemon(true);
		return thread;
	});

	MonthRuns(MonthEnd monthEnd) {
		this.monthEnd = monthEnd;
	}

	/**
	 * Starts what is asked for. When this returns, the run holds its lease and goes on by
	 * itself.
	 * @return how it will have ended; may be ignored
	 * @throws RefusedException when it cannot be started
	 * @throws org.huizong.programme.yaml.FaultyProgrammeException when the declaration
	 * has faults
	 */
	public CompletableFuture<MonthEndResult> start(RunRequest request, String by) {
		return start(request, by, RunObserver.NONE);
	}

	/** The same, watched. */
	public CompletableFuture<MonthEndResult> start(RunRequest request, String by, RunObserver observer) {
		if (request.verb() == RunVerb.RERUN) {
			this.monthEnd.plan(request);
		}
		MonthEnd.Prepared prepared = this.monthEnd.prepare(request, by, observer);
		return CompletableFuture.supplyAsync(prepared::go, this.threads).whenComplete((result, failure) -> {
			if (failure != null) {
				logger.error("{} ended in a failure", request, failure);
			}
		});
	}

	@Override
	public void destroy() {
		this.threads.shutdown();
	}

}
