package org.huizong.console.result;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Wording;
import org.huizong.corrections.CorrectionLine;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;

/** A correction notice as people read it: names for codes, figures as published. */
record CorrectionNames(StatisticalProgramme programme, Wording wording, Numerals numerals) {

	private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

	CorrectionLine of(CorrectionLine line) {
		boolean figures = line.part().equals("figure") || line.part().equals("surrounding");
		boolean compared = figures || line.part().equals("rank");
		return new CorrectionLine(line.part(), line.kind(), line.unit(), line.unitName(), form(line.form()),
				indicator(line.indicator()), item(line), line.file(), line.version(), line.sheet(), line.cellBefore(),
				compared ? shown(line.before(), figures) : line.before(), line.cellAfter(),
				compared ? shown(line.after(), figures) : line.after(),
				figures ? grouped(line.change()) : line.change(), line.at(), line.by(), line.text());
	}

	private String form(String code) {
		return this.programme.forms()
			.stream()
			.filter((form) -> form.code().equals(code))
			.map(ReturnForm::title)
			.map(this.wording::of)
			.findFirst()
			.orElse(code);
	}

	private String indicator(String code) {
		return this.programme.indicators()
			.stream()
			.filter((indicator) -> indicator.code().equals(code))
			.map(Indicator::name)
			.map(this.wording::of)
			.findFirst()
			.orElse(code);
	}

	/** A measure, a ranking, or the row and column of a cell. */
	private String item(CorrectionLine line) {
		Optional<Text> title = switch (line.part()) {
			case "figure" -> Stream.of(Measure.values())
				.filter((measure) -> measure.name().equalsIgnoreCase(line.kind().replace('-', '_')))
				.map(Measure::title)
				.findFirst();
			case "rank" -> Stream.of(RankingBasis.values())
				.filter((basis) -> basis.code().equals(line.kind()))
				.map(RankingBasis::title)
				.findFirst();
			default -> Optional.empty();
		};
		return title.map(this.wording::of).orElseGet(() -> row(line.item()));
	}

	/** {@code FDI 本年累计} begins with a row keyed by an indicator's code. */
	private String row(String item) {
		String[] words = item.split(" ", 2);
		return (words.length < 2) ? item : indicator(words[0]) + " " + words[1];
	}

	private String shown(String value, boolean figure) {
		return value.isEmpty() ? "—" : figure ? grouped(value) : value;
	}

	private String grouped(String value) {
		return FIGURE.matcher(value).matches()
				? this.numerals.amount(new BigDecimal(value), new BigDecimal(value).scale()) : value;
	}

}
