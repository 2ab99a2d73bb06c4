package org.huizong.validate;

import java.sql.SQLException;
import java.util.List;

/**
 * Applies one rule, or those rules of a form together that take the same scan, to the
 * staged returns.
 */
interface Examiner {

	/** A ruling for each rule applied. */
	List<Ruling> examine(StagedReturns returns) throws SQLException;

}
