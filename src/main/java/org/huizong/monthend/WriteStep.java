package org.huizong.monthend;

import java.io.IOException;
import java.nio.file.Path;

import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.WaivedFigures;
import org.huizong.findings.WaivedFigureStore;
import org.huizong.results.MonthlyResults;
import org.huizong.runs.MonthContext;
import org.huizong.statistics.finding.Waiver;
import org.huizong.vintages.Publisher;

import org.springframework.stereotype.Component;

/**
 * Writes everything the month publishes into a draft folder, and beside it what is for
 * the city alone; the folder's manifest last. Which figures rest on a waiver is kept.
 */
@Component
class WriteStep {

	private final MonthlyResults results;

	private final Publisher publisher;

	private final WaivedFigureStore waived;

	WriteStep(MonthlyResults results, Publisher publisher, WaivedFigureStore waived) {
		this.waived = waived;
		this.results = results;
		this.publisher = publisher;
	}

	void run(MonthContext context) throws IOException {
		MonthlyResult result = this.results.of(context);
		this.waived.replace(context.vintage(), WaivedFigures.of(result.programme(), result.observations(),
				Waiver.among(result.findings(), result.answers())));
		Beforehand.write();
		Path draft = this.publisher.draft(context.vintage());
		Disseminator.writeCityOnly(result, this.publisher.cityOnlyDraft(context.vintage()));
		Disseminator.write(result, draft);
	}

}
