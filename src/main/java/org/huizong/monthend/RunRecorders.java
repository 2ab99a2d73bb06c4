package org.huizong.monthend;

import java.time.Clock;

import org.huizong.office.Scope;
import org.huizong.runs.RunFeed;
import org.huizong.runs.RunRecordStore;

import org.springframework.stereotype.Component;

/** Makes the recorder of each run. */
@Component
class RunRecorders {

	private final RunRecordStore records;

	private final StepCounts counts;

	private final RunEvidence evidence;

	private final RunFeed feed;

	private final LiveSteps live;

	private final Clock clock;

	RunRecorders(RunRecordStore records, StepCounts counts, RunEvidence evidence, RunFeed feed, LiveSteps live,
			Clock clock) {
		this.records = records;
		this.counts = counts;
		this.evidence = evidence;
		this.feed = feed;
		this.live = live;
		this.clock = clock;
	}

	RunRecorder of(Scope asked) {
		return new RunRecorder(asked, this.records, this.counts, this.evidence, this.feed, this.live, this.clock);
	}

}
