package org.huizong.programme.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Names;

/** The forms read so far, for those who refer to them. */
public record Forms(List<Read> read) {

	/**
	 * A form as read.
	 *
	 * @param sound whether all names and types of its columns could be read; if not, a
	 * reference to one of them is not a second fault
	 * @param kindKnown whether its kind could be read
	 */
	public record Read(ReturnForm form, boolean sound, boolean kindKnown) {

		public Names columns(Predicate<FormColumn> which, String zh, String en) {
			return new Names(zh, en, this.form.columns().stream().filter(which).map(FormColumn::name).toList(),
					this.sound);
		}

		public Names columns() {
			return columns((column) -> true, "列", "column");
		}

		public Names numericColumns() {
			return columns((column) -> column.type().numeric(), "数值列", "numeric column");
		}

		public Map<String, ColumnType> types() {
			return this.form.types();
		}

	}

	public List<ReturnForm> all() {
		return this.read.stream().map(Read::form).toList();
	}

	public Names names() {
		return Names.of("报表", "form", all().stream().map(ReturnForm::code).toList());
	}

	/** Registers only, for those who count rows. */
	public Names registers() {
		return Names.of("台账（kind: register）", "register form",
				this.read.stream()
					.filter((read) -> !read.kindKnown() || read.form().kind() == ReturnForm.Kind.REGISTER)
					.map((read) -> read.form().code())
					.toList());
	}

	public Optional<Read> find(String code) {
		return this.read.stream().filter((read) -> read.form().code().equals(code)).findFirst();
	}

}
