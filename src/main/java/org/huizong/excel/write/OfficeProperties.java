package org.huizong.excel.write;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLProperties;

/** What a file of the office says of itself; nothing of when or where it was written. */
public final class OfficeProperties {

	private OfficeProperties() {
	}

	/**
	 * Sets title, office and day.
	 * @param day stands as the day of creation and of change
	 */
	public static void set(POIXMLProperties properties, String title, String office, LocalDate day) {
		POIXMLProperties.CoreProperties core = properties.getCoreProperties();
		Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
		core.setTitle(title);
		core.setCreator(office);
		core.setLastModifiedByUser(office);
		core.setCreated(date);
		core.setModified(date);
		properties.getExtendedProperties().getUnderlyingProperties().setApplication("huizong");
	}

}
