package org.huizong.monthend;

import java.util.function.Supplier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something to the database and takes it back: what it would come to, and whether it
 * would be refused, is known, and nothing is recorded.
 */
@Service
public class Rehearsal {

	private final TransactionTemplate transactions;

	Rehearsal(PlatformTransactionManager manager) {
		this.transactions = new TransactionTemplate(manager);
	}

	/** What the deed would come to. */
	public <T> T of(Supplier<T> deed) {
		return this.transactions.execute((status) -> {
			status.setRollbackOnly();
			return deed.get();
		});
	}

}
