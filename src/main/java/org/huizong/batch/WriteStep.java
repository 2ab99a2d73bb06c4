package org.huizong.batch;

import java.io.IOException;
import java.nio.file.Path;

import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.MonthlyResult;

import org.springframework.stereotype.Component;

/**
 * Writes everything the month publishes into a draft folder, and beside it what is for
 * the city alone; the folder's manifest last.
 */
@Component
class WriteStep {

	private final MonthlyResults results;

	private final Publisher publisher;

	WriteStep(MonthlyResults results, Publisher publisher) {
		this.results = results;
		this.publisher = publisher;
	}

	void run(MonthContext context) throws IOException {
		MonthlyResult result = this.results.of(context);
		Path draft = this.publisher.draft(context.vintage());
		Disseminator.writeCityOnly(result, this.publisher.cityOnlyDraft(context.vintage()));
		Disseminator.write(result, draft);
	}

}
