package org.huizong.disseminate.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Headlines;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Sentence;
import org.huizong.disseminate.month.TargetWords;
import org.huizong.excel.letter.LetterDraft.Title;
import org.huizong.programme.Bulletin.Section;
import org.huizong.programme.Bulletin;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;

/** What a bulletin says this month: the same for the document and for its check. */
public final class BulletinText {

	private static final String DIGITS = "〇一二三四五六七八九";

	private final Month month;

	private final Bulletin bulletin;

	private final Report report;

	public BulletinText(Month month, Report report) {
		this.month = month;
		this.report = report;
		this.bulletin = Objects.requireNonNull(report.bulletin());
	}

	public String title() {
		return this.month.filled(this.report.title());
	}

	Optional<String> masthead() {
		return some(this.month.filled(this.bulletin.masthead()));
	}

	Optional<String> addressees() {
		return some(this.month.filled(this.bulletin.addressees()));
	}

	/**
	 * Its paragraphs and tables in order. A section that has nothing to say this month is
	 * left out, and those after it are numbered on.
	 */
	public List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		some(this.month.filled(this.bulletin.opening())).map(Sentence::of).map(Paragraph::new).ifPresent(blocks::add);
		int number = 0;
		for (Section section : this.bulletin.sections()) {
			List<Block> said = Stream.concat(words(section), says(section).stream()).toList();
			if (!said.isEmpty()) {
				number++;
				blocks.add(new Heading(numeral(number) + "、" + this.month.filled(section.title())));
				blocks.addAll(said);
			}
		}
		this.bulletin.closing().forEach((text) -> blocks.add(new Paragraph(Sentence.of(this.month.filled(text)))));
		return blocks;
	}

	/**
	 * What a reader must know of the figures: who is in them, and how they are marked.
	 */
	public List<String> notes() {
		List<String> notes = new ArrayList<>();
		notes.add("汇总范围：" + this.month.coverage());
		this.month.late().ifPresent(notes::add);
		this.month.corrects().ifPresent(notes::add);
		notes.add("各项数据均为初步数（" + this.month.edition() + "），更正、补报后另出新版。0 表示数值为零，… 表示数据缺失，— 表示不适用；"
				+ "位次按公布数的精度计算，数值相同的并列，其后位次顺延；位次后的↑↓为比上月进位、退位的位数。");
		notes.addAll(new Caveats(this.month).of(quoted(), List.of(Measure.YTD, Measure.GROWTH, Measure.COMPLETION)));
		notes.addAll(this.month.waived().notes(this.month, this.month.waived().waivers()));
		this.report.notes().forEach((note) -> notes.add(this.month.filled(note)));
		return notes;
	}

	/** Every indicator that a section names, once. */
	private List<Indicator> quoted() {
		return this.bulletin.sections()
			.stream()
			.flatMap((section) -> section.indicators().stream())
			.distinct()
			.map(this.month.programme()::indicator)
			.toList();
	}

	private Stream<Block> words(Section section) {
		return section.words().stream().map((text) -> new Paragraph(Sentence.of(this.month.filled(text))));
	}

	private List<? extends Block> says(Section section) {
		Bulletin.Part part = section.says();
		if (part == null) {
			return List.of();
		}
		Headlines headlines = new Headlines(this.month);
		BulletinComparisons comparisons = new BulletinComparisons(this.month);
		return switch (part) {
			case HEADLINES -> paragraphs(headlines.each(indicators(section)));
			case STANDINGS -> new BulletinTables(this.month).standings(ranked(section), section.bases());
			case MOVEMENTS -> paragraphs(comparisons.movements(ranked(section), section.bases()));
			case PROVINCE -> paragraphs(comparisons.province(section.indicators()));
			case DISPERSION -> paragraphs(comparisons.dispersion(indicators(section)));
			case OUTLOOK -> paragraphs(new TargetWords(this.month).outlook(indicators(section)));
		};
	}

	/** Those named; else those with targets, as on the cover. */
	private List<Indicator> indicators(Section section) {
		return named(section, Indicator::targeted);
	}

	private List<Indicator> ranked(Section section) {
		return named(section, (indicator) -> !indicator.rankings().isEmpty());
	}

	private List<Indicator> named(Section section, Predicate<Indicator> otherwise) {
		return section.indicators().isEmpty() ? this.month.programme().indicators().stream().filter(otherwise).toList()
				: section.indicators().stream().map(this.month.programme()::indicator).toList();
	}

	/** The bases asked for, or the indicator's own, on which the month has a ranking. */
	static List<RankingBasis> bases(Month month, Indicator indicator, List<RankingBasis> asked) {
		return indicator.rankings()
			.stream()
			.filter((basis) -> asked.isEmpty() || asked.contains(basis))
			.filter((basis) -> month.ranking(indicator.code(), basis).isPresent())
			.toList();
	}

	private static List<Paragraph> paragraphs(List<Sentence> sentences) {
		return sentences.stream().map(Paragraph::new).toList();
	}

	private static Optional<String> some(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(text);
	}

	/** 一, 十, 十一, 二十: numbers of sections, below a hundred. */
	static String numeral(int number) {
		String ones = (number % 10 == 0) ? "" : String.valueOf(DIGITS.charAt(number % 10));
		int tens = number / 10;
		return ((tens > 1) ? String.valueOf(DIGITS.charAt(tens)) : "") + ((tens > 0) ? "十" : "") + ones;
	}

	/** A part of the bulletin. */
	public sealed interface Block {

	}

	/** A section's title, numbered. */
	public record Heading(String text) implements Block {
	}

	/** A paragraph. */
	public record Paragraph(Sentence sentence) implements Block {
	}

	/** A table: a row a unit, columns in groups under common headings. */
	public record Grid(List<Group> groups, List<Line> lines) implements Block {

		public Grid {
			groups = List.copyOf(groups);
			lines = List.copyOf(lines);
		}

	}

	/** Columns of a table under one heading. */
	public record Group(String heading, List<Title> columns) {
	}

	/** A row of a table. */
	public record Line(String unit, boolean total, List<Sentence.Quote> entries) {
	}

}
