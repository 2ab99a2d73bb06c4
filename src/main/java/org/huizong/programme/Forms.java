package org.huizong.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The forms read so far, for those who refer to them. */
record Forms(List<Read> read) {

	/**
	 * A form as read.
	 *
	 * @param sound whether all names and types of its columns could be read; if not, a
	 * reference to one of them is not a second fault
	 * @param kindKnown whether its kind could be read
	 */
	record Read(ReturnForm form, boolean sound, boolean kindKnown) {

		Names columns(Predicate<FormColumn> which, String zh, String en) {
			return new Names(zh, en, this.form.columns().stream().filter(which).map(FormColumn::name).toList(),
					this.sound);
		}

		Names columns() {
			return columns((column) -> true, "列", "column");
		}

		Names numericColumns() {
			return columns((column) -> column.type().numeric(), "数值列", "numeric column");
		}

		Map<String, ColumnType> types() {
			return this.form.types();
		}

	}

	List<ReturnForm> all() {
		return this.read.stream().map(Read::form).toList();
	}

	Names names() {
		return Names.of("报表", "form", all().stream().map(ReturnForm::code).toList());
	}

	/** Registers only, for those who count rows. */
	Names registers() {
		return Names.of("台账（kind: register）", "register form",
				this.read.stream()
					.filter((read) -> !read.kindKnown() || read.form().kind() == ReturnForm.Kind.REGISTER)
					.map((read) -> read.form().code())
					.toList());
	}

	Optional<Read> find(String code) {
		return this.read.stream().filter((read) -> read.form().code().equals(code)).findFirst();
	}

}
