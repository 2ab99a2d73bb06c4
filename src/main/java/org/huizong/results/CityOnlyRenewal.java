package org.huizong.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.PublishedContent;
import org.huizong.office.HomeFolder;
import org.huizong.runs.MonthContext;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Publisher;

import org.springframework.stereotype.Component;

/**
 * Keeps the workbook for the city alone up to date where what is circulated stays: a rule
 * for the city alone changes nothing that counties read, so it makes no new vintage.
 */
@Component
public class CityOnlyRenewal {

	private final HomeFolder home;

	private final Publisher publisher;

	private final MonthlyResults results;

	CityOnlyRenewal(HomeFolder home, Publisher publisher, MonthlyResults results) {
		this.home = home;
		this.publisher = publisher;
		this.results = results;
	}

	/**
	 * Writes the workbook of the vintage that stands anew, where the one just written for
	 * the next says something else; the one before is kept under another name.
	 */
	public void of(MonthContext context, Vintage standing) throws IOException {
		Path written = this.publisher.cityOnlyDraft(context.vintage());
		if (!Files.isRegularFile(written) || same(written, this.home.cityOnly(standing))) {
			return;
		}
		Path draft = this.publisher.cityOnlyDraft(standing);
		Disseminator.writeCityOnly(this.results.of(context).as(standing), draft);
		this.publisher.replaceCityOnly(standing);
	}

	private static boolean same(Path written, Path standing) throws IOException {
		return Files.isRegularFile(standing)
				&& PublishedContent.cells(written).equals(PublishedContent.cells(standing));
	}

}
