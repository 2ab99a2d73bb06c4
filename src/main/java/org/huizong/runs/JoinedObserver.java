package org.huizong.runs;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

/** Two observers of one run; the first is told first. */
public record JoinedObserver(RunObserver first, RunObserver second) implements RunObserver {

	@Override
	public void monthBegan(ReferencePeriod period, int index, int total) {
		this.first.monthBegan(period, index, total);
		this.second.monthBegan(period, index, total);
	}

	@Override
	public void monthUnchanged(ReferencePeriod period) {
		this.first.monthUnchanged(period);
		this.second.monthUnchanged(period);
	}

	@Override
	public void attemptBegan(Scope scope, int attempt, boolean resumed, String by) {
		this.first.attemptBegan(scope, attempt, resumed, by);
		this.second.attemptBegan(scope, attempt, resumed, by);
	}

	@Override
	public void attemptEnded(MonthEndResult.Month month, int attempt) {
		this.first.attemptEnded(month, attempt);
		this.second.attemptEnded(month, attempt);
	}

	@Override
	public void stepBegan(ReferencePeriod period, MonthStep step) {
		this.first.stepBegan(period, step);
		this.second.stepBegan(period, step);
	}

	@Override
	public void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
		this.first.stepEnded(period, step, done);
		this.second.stepEnded(period, step, done);
	}

	@Override
	public void stepKept(ReferencePeriod period, MonthStep step) {
		this.first.stepKept(period, step);
		this.second.stepKept(period, step);
	}

	@Override
	public void returnsFound(ReferencePeriod period, int count) {
		this.first.returnsFound(period, count);
		this.second.returnsFound(period, count);
	}

	@Override
	public void returnRead(ReferencePeriod period, String unit) {
		this.first.returnRead(period, unit);
		this.second.returnRead(period, unit);
	}

	@Override
	public void stopping(String by) {
		this.first.stopping(by);
		this.second.stopping(by);
	}

	@Override
	public void notice(Text text) {
		this.first.notice(text);
		this.second.notice(text);
	}

}
