package org.huizong.collect.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.huizong.collect.layout.HeaderCandidates.Candidate;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;

/**
 * Recognises which form a sheet holds: by its title or the sheet's name with at least
 * half of the required headings, or by all required headings alone.
 */
public final class FormRecogniser {

	private static final int TELLING = 3;

	private static final int TITLE = 4;

	private static final int SHEET_NAME = 2;

	private static final double HEADINGS = 6;

	private final List<HeaderFinder> finders;

	public FormRecogniser(List<ReturnForm> forms) {
		this.finders = forms.stream().map(HeaderFinder::new).toList();
	}

	/** The header of the likeliest form; the form declared first when equally likely. */
	public Optional<Layout> recognise(SheetHead head) {
		List<Candidate> candidates = HeaderCandidates.of(head);
		return this.finders.stream()
			.flatMap((finder) -> finder.find(candidates, head.hiddenColumns()).stream())
			.map((layout) -> new Likelihood(layout, score(layout, head)))
			.filter((likelihood) -> likelihood.score() > 0)
			.max(Comparator.comparingDouble(Likelihood::score).thenComparing(this::declaredFirst))
			.map(Likelihood::layout);
	}

	private int declaredFirst(Likelihood left, Likelihood right) {
		List<ReturnForm> forms = this.finders.stream().map(HeaderFinder::form).toList();
		return Integer.compare(forms.indexOf(right.layout().form()), forms.indexOf(left.layout().form()));
	}

	private static double score(Layout layout, SheetHead head) {
		ReturnForm form = layout.form();
		boolean title = Titles.above(form, head, layout.firstRow()).findAny().isPresent();
		boolean name = Titles.contains(head.sheet().name(), form.sheetNames());
		long required = form.columns().stream().filter(FormColumn::required).count();
		boolean announced = (title || name) && 2 * layout.required() >= required;
		boolean complete = layout.required() == required && layout.columns().size() >= TELLING;
		if (!announced && !complete) {
			return 0;
		}
		return (title ? TITLE : 0) + (name ? SHEET_NAME : 0) + HEADINGS * layout.required() / Math.max(required, 1);
	}

	private record Likelihood(Layout layout, double score) {
	}

}
