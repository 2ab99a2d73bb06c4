package org.huizong.monthend;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.huizong.office.Scope;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunRecordStore.Counts;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunStore;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Publisher;

import org.springframework.stereotype.Component;

/**
 * How many rows and files a finished step has dealt with: files received and published,
 * rows staged, findings, values.
 */
@Component
class StepCounts {

	private final RunRecordStore records;

	private final RunStore runs;

	private final Publisher publisher;

	StepCounts(RunRecordStore records, RunStore runs, Publisher publisher) {
		this.records = records;
		this.runs = runs;
		this.publisher = publisher;
	}

	Counts of(Scope scope, int attempt, MonthStep step) {
		return switch (step) {
			case INVENTORY -> this.records.received(scope);
			case COLLECT -> this.records.staged(scope);
			case VALIDATE -> this.records.findings(scope);
			case GATE -> Counts.NONE;
			case AGGREGATE -> this.records.observations(scope, vintage(scope, attempt).number(), AggregateStep.STAGE);
			case ANALYSE -> this.records.observations(scope, vintage(scope, attempt).number(), AnalyseStep.STAGE);
			case WRITE -> files(vintage(scope, attempt));
			case PUBLISH ->
				files(new Vintage(scope.programme(), scope.period(), this.runs.get(scope, attempt).standing()));
		};
	}

	private Vintage vintage(Scope scope, int attempt) {
		return new Vintage(scope.programme(), scope.period(), this.runs.get(scope, attempt).vintageNumber());
	}

	private Counts files(Vintage vintage) {
		try {
			return new Counts(null, this.publisher.files(vintage));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
