package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Finds, among many, the texts that are alike: those whose characters, each counted as
 * often as it occurs, agree by Dice's coefficient 2·|x ∩ y| / (|x| + |y|).
 *
 * <p>
 * A measure over sets of characters and not Jaro–Winkler's or an edit distance: it minds
 * neither a word inserted nor parts in another order (浙江甲公司, 甲公司（浙江）), does not reward
 * the beginnings, which in these names are places, and lets candidates be found without
 * comparing all with all or missing any: of two texts that are alike, the rarest
 * characters of each share one (prefix filter: Chaudhuri, Ganti and Kaushik 2006;
 * Bayardo, Ma and Srikant 2007).
 */
public final class LikeTexts {

	private static final int INDEX_BITS = 24;

	private static final int TOKEN_BITS = 20;

	private final BigDecimal similarity;

	public LikeTexts(BigDecimal similarity) {
		this.similarity = similarity;
	}

	/** 2·|x ∩ y| / (|x| + |y|), two decimals rounded down. */
	public static BigDecimal likeness(String x, String y) {
		CharacterRanks ranks = CharacterRanks.of(List.of(x, y));
		int common = common(ranks.of(x), ranks.of(y));
		return BigDecimal.valueOf(2L * common)
			.divide(BigDecimal.valueOf(Math.max(1, x.length() + y.length())), 2, RoundingMode.DOWN);
	}

	/**
	 * The pairs of places at which all texts are alike, the smaller place first, in
	 * order.
	 * @param texts lists of one or two texts each, none blank, no two lists equal
	 */
	public List<Pair> pairs(List<List<String>> texts) {
		if (texts.size() < 2) {
			return List.of();
		}
		List<Column> columns = new ArrayList<>();
		for (int column = 0; column < texts.get(0).size(); column++) {
			int at = column;
			columns.add(new Column(texts.stream().map((row) -> row.get(at)).toList()));
		}
		return pairs(signatures(columns, texts.size()), columns);
	}

	/**
	 * Every pairing of a rare character in one column with one in the other, and the
	 * place.
	 */
	private static long[] signatures(List<Column> columns, int size) {
		if (size >= 1 << INDEX_BITS) {
			throw new IllegalArgumentException("too many texts: " + size);
		}
		LongStream.Builder signatures = LongStream.builder();
		for (int i = 0; i < size; i++) {
			for (int a = 0; a < columns.get(0).prefix(i); a++) {
				long first = columns.get(0).tokens[i][a];
				int others = (columns.size() > 1) ? columns.get(1).prefix(i) : 1;
				for (int b = 0; b < others; b++) {
					long second = (columns.size() > 1) ? columns.get(1).tokens[i][b] : 0;
					signatures.add(((first << TOKEN_BITS | second) << INDEX_BITS) | i);
				}
			}
		}
		return signatures.build().sorted().toArray();
	}

	private static List<Pair> pairs(long[] signatures, List<Column> columns) {
		List<Pair> pairs = new ArrayList<>();
		int from = 0;
		for (int to = 1; to <= signatures.length; to++) {
			if (to == signatures.length || signatures[to] >>> INDEX_BITS != signatures[from] >>> INDEX_BITS) {
				block(signatures, from, to, columns, pairs);
				from = to;
			}
		}
		pairs.sort(null);
		return pairs;
	}

	/** Compares those that share a signature, unless they share a lower one too. */
	private static void block(long[] signatures, int from, int to, List<Column> columns, List<Pair> pairs) {
		long signature = signatures[from] >>> INDEX_BITS;
		long first = signature >>> TOKEN_BITS;
		long second = signature & ((1L << TOKEN_BITS) - 1);
		for (int a = from; a < to - 1; a++) {
			int i = (int) (signatures[a] & ((1L << INDEX_BITS) - 1));
			for (int b = a + 1; b < to; b++) {
				int j = (int) (signatures[b] & ((1L << INDEX_BITS) - 1));
				if (columns.get(0).firstCommon(i, j) == first
						&& (columns.size() == 1 || columns.get(1).firstCommon(i, j) == second)
						&& columns.get(0).alike(i, j) && (columns.size() == 1 || columns.get(1).alike(i, j))) {
					pairs.add(new Pair(Math.min(i, j), Math.max(i, j)));
				}
			}
		}
	}

	private static int common(int[] x, int[] y) {
		int common = 0;
		for (int i = 0, j = 0; i < x.length && j < y.length;) {
			int order = Integer.compare(x[i], y[j]);
			common += (order == 0) ? 1 : 0;
			i += (order <= 0) ? 1 : 0;
			j += (order >= 0) ? 1 : 0;
		}
		return common;
	}

	/** Two places in a list of texts, the smaller first. */
	public record Pair(int one, int other) implements Comparable<Pair> {

		@Override
		public int compareTo(Pair that) {
			int order = Integer.compare(this.one, that.one);
			return (order != 0) ? order : Integer.compare(this.other, that.other);
		}

	}

	/** One text of each place as ranks of its characters, the rarest first. */
	private final class Column {

		private final int[][] tokens;

		/** By length, how many of the rarest characters to look at. */
		private final int[] prefixes;

		/** By the length of both together, how many characters must agree. */
		private final int[] enough;

		Column(List<String> texts) {
			CharacterRanks ranks = CharacterRanks.of(texts);
			if (ranks.size() >= 1 << TOKEN_BITS) {
				throw new IllegalArgumentException("too many different characters: " + ranks.size());
			}
			this.tokens = texts.stream().map(ranks::of).toArray(int[][]::new);
			int longest = Arrays.stream(this.tokens).mapToInt((one) -> one.length).max().orElse(0);
			this.prefixes = new int[longest + 1];
			for (int length = 0; length < this.prefixes.length; length++) {
				this.prefixes[length] = length + 1
						- whole(LikeTexts.this.similarity.multiply(BigDecimal.valueOf(length)),
								BigDecimal.valueOf(2).subtract(LikeTexts.this.similarity));
			}
			this.enough = new int[2 * longest + 1];
			for (int sum = 0; sum < this.enough.length; sum++) {
				this.enough[sum] = whole(LikeTexts.this.similarity.multiply(BigDecimal.valueOf(sum)),
						BigDecimal.valueOf(2));
			}
		}

		/** How many of the rarest characters one of any like text must be among. */
		int prefix(int i) {
			return this.prefixes[this.tokens[i].length];
		}

		private int whole(BigDecimal dividend, BigDecimal divisor) {
			return dividend.divide(divisor, 0, RoundingMode.CEILING).intValueExact();
		}

		/** The rarest character that both have; negative when they have none. */
		int firstCommon(int i, int j) {
			int[] x = this.tokens[i];
			int[] y = this.tokens[j];
			for (int a = 0, b = 0; a < x.length && b < y.length;) {
				if (x[a] == y[b]) {
					return x[a];
				}
				if (x[a] < y[b]) {
					a++;
				}
				else {
					b++;
				}
			}
			return -1;
		}

		boolean alike(int i, int j) {
			return common(this.tokens[i], this.tokens[j]) >= this.enough[this.tokens[i].length + this.tokens[j].length];
		}

	}

}
