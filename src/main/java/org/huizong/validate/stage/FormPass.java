package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.ReturnForm;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a form's rows for all who ask something of every row. A register does not
 * fit the database's memory, so that each pass reads it anew; what is asked of a row
 * costs little beside that. Rows come in no order unless it is said.
 */
public final class FormPass {

	private static final String DATA = "hz_kind = 'DATA'";

	private final ReturnForm form;

	private final StagedReturns returns;

	private final Map<String, Integer> questions = new LinkedHashMap<>();

	private final List<Taker> takers = new ArrayList<>();

	public FormPass(ReturnForm form, StagedReturns returns) {
		this.form = form;
		this.returns = returns;
		ask(returns.rowKey());
		ask(DATA);
	}

	/**
	 * Asks for a column or an expression, once however many ask for it.
	 * @return where a row has the answer
	 */
	public int ask(String expression) {
		return this.questions.computeIfAbsent(expression, (asked) -> this.questions.size() + 1);
	}

	/** Passes every row, total rows too. The connection can do nothing else meanwhile. */
	public void each(Taker taker) {
		this.takers.add(taker);
	}

	public void run() throws SQLException {
		run("");
	}

	/** By unit, file, sheet and row. */
	public void runInOrder() throws SQLException {
		run(StagedReturns.ORDER);
	}

	private void run(String order) throws SQLException {
		if (this.takers.isEmpty()) {
			return;
		}
		List<Taker> all = List.copyOf(this.takers);
		this.takers.clear();
		this.returns.pass("SELECT " + String.join(", ", this.questions.keySet()) + this.returns.from(this.form) + order,
				this.form, (result) -> {
					Row row = new Row(result);
					for (int i = 0; i < all.size(); i++) {
						all.get(i).take(row);
					}
				});
	}

	/** Takes one row after another. */
	@FunctionalInterface
	public interface Taker {

		void take(Row row) throws SQLException;

	}

	/** The answers of the row that is passed; not to be kept. */
	public static final class Row {

		private final ResultSet result;

		private final long place;

		private final boolean data;

		Row(ResultSet result) throws SQLException {
			this.result = result;
			this.place = result.getLong(1);
			this.data = result.getBoolean(2);
		}

		/** Where it stands in the table, see {@code PlacedRows}. */
		public long place() {
			return this.place;
		}

		/** Whether it is a data row, and no total. */
		public boolean data() {
			return this.data;
		}

		/** Whether the answer is yes; no and unknown are not. */
		public boolean yes(int question) throws SQLException {
			return this.result.getBoolean(question);
		}

		/** Whether the answer asked for last was unknown. */
		public boolean unknown() throws SQLException {
			return this.result.wasNull();
		}

		public @Nullable BigDecimal figure(int question) throws SQLException {
			return this.result.getBigDecimal(question);
		}

		public int number(int question) throws SQLException {
			return this.result.getInt(question);
		}

		public @Nullable String text(int question) throws SQLException {
			return this.result.getString(question);
		}

	}

}
