package org.huizong.batch;

import org.springframework.stereotype.Component;

/** Lists what was received, keeps the originals, and finds out who sent what. */
@Component
class InventoryStep {

	void run(MonthContext context) throws Exception {
		throw new IllegalStateException("later");
	}

}
