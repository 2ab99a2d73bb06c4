package org.huizong.validate.ruling;

import java.sql.SQLException;
import java.util.List;

import org.huizong.validate.stage.StagedReturns;

/** Asks nothing of the passes that all share: it has queries of its own. */
public interface QueryingExaminer extends Examiner {

	/** A ruling for each rule applied. */
	List<Ruling> examine(StagedReturns returns) throws SQLException;

	@Override
	default Examination begin(StagedReturns returns) {
		return () -> examine(returns);
	}

}
