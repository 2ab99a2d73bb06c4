package org.huizong.validate.ruling;

import java.sql.SQLException;
import java.util.List;

import org.huizong.validate.stage.StagedReturns;

/**
 * Applies one rule, or those rules of a form together that take the same scan, to the
 * staged returns.
 */
public interface Examiner {

	/**
	 * Asks what it needs of the passes over forms that all examiners share, see
	 * {@link StagedReturns#pass}. What it returns is asked when they are over.
	 */
	Examination begin(StagedReturns returns) throws SQLException;

	/** An examiner at work. */
	@FunctionalInterface
	interface Examination {

		/** A ruling for each rule applied. */
		List<Ruling> rulings() throws SQLException;

	}

}
