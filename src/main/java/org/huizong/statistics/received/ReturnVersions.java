package org.huizong.statistics.received;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The versions of the returns of one month, by unit, form and number. */
public final class ReturnVersions {

	private static final Comparator<ReturnVersion> ORDER = Comparator.comparing(ReturnVersion::unit)
		.thenComparing(ReturnVersion::form)
		.thenComparingInt(ReturnVersion::number);

	/** Nothing was ever received. */
	public static final ReturnVersions NONE = new ReturnVersions(List.of());

	private final List<ReturnVersion> versions;

	public ReturnVersions(Collection<ReturnVersion> versions) {
		this.versions = versions.stream().sorted(ORDER).toList();
	}

	public List<ReturnVersion> all() {
		return this.versions;
	}

	public List<ReturnVersion> of(String unit) {
		return this.versions.stream().filter((one) -> one.unit().equals(unit)).toList();
	}

	public List<ReturnVersion> of(String unit, String form) {
		return of(unit).stream().filter((one) -> one.form().equals(form)).toList();
	}

	/** The versions of what is held now: of a unit's forms of which none is, nothing. */
	public ReturnVersions held(Predicate<ReturnVersion> held) {
		return new ReturnVersions(
				this.versions.stream().filter((one) -> of(one.unit(), one.form()).stream().anyMatch(held)).toList());
	}

	/** The versions that the content is. */
	public List<ReturnVersion> ofContent(String sha256) {
		return this.versions.stream().filter((one) -> one.sha256().equals(sha256)).toList();
	}

	/**
	 * Of a form's last version: the version of another form that followed one from the
	 * same workbook, in a workbook that holds the form no more. Empty where the form has
	 * a later version itself.
	 */
	public Optional<ReturnVersion> followed(ReturnVersion last) {
		if (of(last.unit(), last.form()).size() > last.number()) {
			return Optional.empty();
		}
		return ofContent(last.sha256()).stream()
			.filter((other) -> other.unit().equals(last.unit()) && !other.form().equals(last.form()))
			.flatMap((other) -> of(other.unit(), other.form()).stream()
				.filter((next) -> next.number() == other.number() + 1))
			.findFirst();
	}

	/** Whether the file is where its content was first seen. */
	public boolean original(ReceivedFile file) {
		return ofContent(file.sha256()).stream().anyMatch((one) -> one.path().equals(file.path()));
	}

	/**
	 * The version that a file brings again: its content was first seen under another
	 * name, or has since been followed by a newer version. Empty for what is new.
	 */
	public Optional<ReturnVersion> resubmitted(ReceivedFile file) {
		return ofContent(file.sha256()).stream()
			.filter((one) -> !one.path().equals(file.path()) || one.number() < of(one.unit(), one.form()).size())
			.findFirst();
	}

}
