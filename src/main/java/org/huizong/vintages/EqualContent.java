package org.huizong.vintages;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import org.huizong.disseminate.PublishedContent;
import org.huizong.office.HomeFolder;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.VintageStore.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Whether a draft says what stands published already. */
@Component
public class EqualContent {

	private static final Logger logger = LoggerFactory.getLogger(EqualContent.class);

	private final HomeFolder home;

	private final Publisher publisher;

	EqualContent(HomeFolder home, Publisher publisher) {
		this.home = home;
		this.publisher = publisher;
	}

	/**
	 * Whether no figure, rank or word differs. What was damaged or cannot be read is
	 * never equal.
	 */
	public boolean equal(StatisticalProgramme programme, Vintage draft, Published published) throws IOException {
		if (!this.publisher.drafted(draft) || !this.publisher.intact(published)) {
			return false;
		}
		try {
			return PublishedContent.of(programme, draft, this.publisher.draftOf(draft))
				.equals(PublishedContent.of(programme, published.vintage(), this.home.published(published.vintage())));
		}
		catch (IOException ex) {
			logger.warn("{} could not be compared with {}", draft, published.vintage(), ex);
			return false;
		}
	}

}
