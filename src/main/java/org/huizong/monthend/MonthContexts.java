package org.huizong.monthend;

import java.time.Clock;
import java.time.Instant;

import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.runs.MonthContext;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.stereotype.Component;

/** Between an attempt and the parameters that identify its job instance. */
@Component
class MonthContexts {

	private final Programmes programmes;

	private final RunStore runs;

	private final Clock clock;

	MonthContexts(Programmes programmes, RunStore runs, Clock clock) {
		this.programmes = programmes;
		this.runs = runs;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	static JobParameters parameters(Scope scope, int attempt, String by) {
		return new JobParametersBuilder().addString("programme", scope.programme())
			.addString("period", scope.period().toString())
			.addLong("attempt", (long) attempt)
			.addString("by", by, false)
			.toJobParameters();
	}

	/** The attempt as it stands now. */
	MonthContext of(JobParameters parameters) {
		String programme = required(parameters, "programme");
		ReferencePeriod period = ReferencePeriod.parse(required(parameters, "period"));
		Long attempt = parameters.getLong("attempt");
		if (attempt == null) {
			throw new IllegalArgumentException("no attempt among " + parameters);
		}
		return new MonthContext(this.programmes.get(programme),
				this.runs.get(new Scope(programme, period), attempt.intValue()));
	}

	private static String required(JobParameters parameters, String name) {
		String value = parameters.getString(name);
		if (value == null) {
			throw new IllegalArgumentException("no " + name + " among " + parameters);
		}
		return value;
	}

}
