package org.huizong.people;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.statistics.Text;

import org.springframework.stereotype.Component;

/**
 * What one person may not do alone: where there are accounts, to leave a unit out and to
 * waive a hard error takes one who proposes and another who confirms.
 */
@Component
public class SecondPerson {

	private final PersonStore people;

	SecondPerson(PersonStore people) {
		this.people = people;
	}

	/** Whether a second person decides. */
	public boolean asked() {
		return this.people.all().stream().anyMatch(Person::enabled);
	}

	/**
	 * Lets another than the proposer pass.
	 * @param what is confirmed
	 * @throws RefusedException when it is the same person
	 */
	public static void requireOther(String proposer, String by, Text what) {
		if (proposer.strip().equalsIgnoreCase(by.strip())) {
			throw new RefusedException(Outcome.NOT_PERMITTED, what.zh() + "须由另一人确认，提出人本人不能确认。",
					"Somebody else must confirm " + what.en() + "; not the person who proposed it.");
		}
	}

	/** Both names, as they are printed. */
	public static String both(String proposer, String by) {
		return proposer + "、" + by;
	}

}
