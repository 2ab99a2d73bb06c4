package org.huizong.batch;

import java.io.IOException;

import org.huizong.disseminate.Disseminator;

import org.springframework.stereotype.Component;

/** Writes everything the month publishes into a draft folder. */
@Component
class WriteStep {

	private final MonthlyResults results;

	private final Publisher publisher;

	WriteStep(MonthlyResults results, Publisher publisher) {
		this.results = results;
		this.publisher = publisher;
	}

	void run(MonthContext context) throws IOException {
		Disseminator.write(this.results.of(context), this.publisher.draft(context.vintage()));
	}

}
