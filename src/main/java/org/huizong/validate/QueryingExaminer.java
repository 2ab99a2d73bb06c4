package org.huizong.validate;

import java.sql.SQLException;
import java.util.List;

/** Asks nothing of the passes that all share: it has queries of its own. */
interface QueryingExaminer extends Examiner {

	/** A ruling for each rule applied. */
	List<Ruling> examine(StagedReturns returns) throws SQLException;

	@Override
	default Examination begin(StagedReturns returns) {
		return () -> examine(returns);
	}

}
