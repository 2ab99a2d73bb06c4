package org.huizong.programme.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.huizong.programme.yaml.CsvTable;
import org.huizong.programme.yaml.Names;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Succession;

/**
 * The column of {@code units.csv} that says who goes on with what a unit has reported:
 * {@code 360981=0.6 360982=0.4}, a share left out being one.
 */
final class SuccessorsColumn {

	static final String HEADING = "successors";

	private static final Pattern ENTRY = Pattern.compile("([^=:：,，]+)(?:=([0-9]{1,3}(?:\\.[0-9]{1,10})?))?");

	private final CsvTable table;

	private final List<ReportingUnit> units;

	private final Names codes;

	/**
	 * Of a table that has been read.
	 * @param units one for each row
	 */
	SuccessorsColumn(CsvTable table, List<ReportingUnit> units) {
		this.table = table;
		this.units = units;
		this.codes = Names.of("单位代码", "unit code",
				units.stream().map(ReportingUnit::code).filter((code) -> !code.isEmpty()).distinct().toList());
	}

	/** The row's successors with a share that can be one. */
	static List<Succession> read(CsvTable.Row row) {
		List<Succession> successors = new ArrayList<>();
		for (String text : entries(row)) {
			Matcher entry = ENTRY.matcher(text);
			if (!entry.matches()) {
				row.fault("「" + HEADING + "」应写成 360981=0.6 360982=0.4 这样，这里是「" + text + "」",
						"\"" + HEADING + "\" must be like 360981=0.6 360982=0.4, not \"" + text + "\"");
				continue;
			}
			BigDecimal share = (entry.group(2) != null) ? new BigDecimal(entry.group(2)) : BigDecimal.ONE;
			if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
				row.fault("「" + text + "」的份额应大于 0、至多 1", "The share of \"" + text + "\" must be above 0 and at most 1");
				continue;
			}
			successors.add(new Succession(entry.group(1), share));
		}
		return successors;
	}

	private static List<String> entries(CsvTable.Row row) {
		return Stream.of(row.text(HEADING).replaceAll("\\s*=\\s*", "=").split("[\\s|、]+"))
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	/** Finds fault with what the rows say of each other. */
	void check() {
		for (int i = 0; i < this.units.size(); i++) {
			CsvTable.Row row = this.table.rows().get(i);
			ReportingUnit unit = this.units.get(i);
			gap(row, unit);
			if (unit.validTo() == null && !unit.successors().isEmpty()) {
				row.fault("写了「" + HEADING + "」就要有「valid_to」", "\"" + HEADING + "\" needs \"valid_to\"");
			}
			successors(row, unit);
		}
	}

	/** A unit that ended does not come again under its code: it may only be renamed. */
	private void gap(CsvTable.Row row, ReportingUnit unit) {
		List<ReportingUnit> others = this.units.stream()
			.filter((other) -> other != unit && other.code().equals(unit.code()) && !unit.code().isEmpty())
			.toList();
		boolean later = others.stream().anyMatch((other) -> before(other, unit));
		boolean follows = others.stream().anyMatch((other) -> other.continuedBy(unit));
		if (later && !follows && others.stream().noneMatch(unit::overlaps)) {
			row.fault("「" + unit.code() + "」的两段有效期之间有空缺：改名的两行要首尾相接；撤销后重新设立的用新代码",
					"There is a gap between the validity of the lines of \"" + unit.code()
							+ "\": where it is renamed they must meet; a unit set up anew has a code of its own");
		}
	}

	private static boolean before(ReportingUnit one, ReportingUnit other) {
		return one.validTo() != null && other.validFrom() != null && one.validTo().compareTo(other.validFrom()) < 0;
	}

	private void successors(CsvTable.Row row, ReportingUnit unit) {
		Set<String> named = new HashSet<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Succession one : unit.successors()) {
			boolean other = !one.unit().equals(unit.code()) && !this.codes.refuses(one.unit());
			sum = other ? sum.add(one.share()) : sum;
			if (!named.add(one.unit())) {
				row.fault("「" + HEADING + "」里「" + one.unit() + "」重复",
						"\"" + one.unit() + "\" stands twice in \"" + HEADING + "\"");
			}
			else if (one.unit().equals(unit.code())) {
				row.fault("「" + one.unit() + "」不能承接自己；改名的另起一行，自己留下的部分不用写", "\"" + one.unit()
						+ "\" cannot succeed itself; a new name has a line of its own, what it keeps is not written");
			}
			else if (this.codes.refuses(one.unit())) {
				row.fault(this.codes.unknown(one.unit()).zh(), this.codes.unknown(one.unit()).en());
			}
			else if (unit.validTo() != null) {
				inForce(row, one.unit(), unit.validTo().next());
			}
		}
		if (sum.compareTo(BigDecimal.ONE) > 0) {
			String all = sum.stripTrailingZeros().toPlainString();
			row.fault("「" + HEADING + "」的份额之和 " + all + " 超过 1",
					"The shares in \"" + HEADING + "\" add up to " + all + ", more than 1");
		}
	}

	private void inForce(CsvTable.Row row, String code, ReferencePeriod month) {
		if (this.units.stream().noneMatch((unit) -> unit.code().equals(code) && unit.reportsIn(month))) {
			row.fault("承接单位「" + code + "」在 " + month + " 不报送：承接要从撤销的次月起",
					"The successor \"" + code + "\" does not report in " + month + ", the month after");
		}
	}

}
