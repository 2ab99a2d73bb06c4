package org.huizong.office;

import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/** Keys under which a month's data stand: programme and period. */
public record Scope(String programme, ReferencePeriod period) {

	public @Nullable Object[] key(@Nullable Object... more) {
		@Nullable Object[] key = new Object[more.length + 2];
		key[0] = this.programme;
		key[1] = this.period.toString();
		System.arraycopy(more, 0, key, 2, more.length);
		return key;
	}

	@Override
	public String toString() {
		return this.programme + " " + this.period;
	}

}
