package org.huizong.programme;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns of its form a check looks at. */
public final class CheckColumns {

	private CheckColumns() {
	}

	/** Names of the columns; none where a check looks at whole rows or files. */
	public static Set<String> of(Check check) {
		Set<String> columns = new LinkedHashSet<>();
		if (check instanceof Check.Row row) {
			columns.addAll(row.predicate().columns());
		}
		else if (check instanceof Check.Earlier earlier) {
			columns.addAll(ofEarlier(earlier));
		}
		else if (check instanceof FollowingCheck following) {
			columns.addAll(ofFollowing(following));
		}
		else if (check instanceof ScaleCheck scale) {
			columns.addAll(ofScale(scale));
		}
		else if (check instanceof Check.Unique unique) {
			columns.addAll(unique.key());
		}
		else if (check instanceof Check.Alike alike) {
			columns.addAll(alike.columns());
		}
		else {
			columns.addAll(ofFigures(check));
		}
		return columns;
	}

	/** Columns of the register that an indicator is compared with. */
	public static Set<String> ofRegister(Check.Reconcile check) {
		Set<String> columns = new LinkedHashSet<>(check.where().columns());
		if (check.sum() != null) {
			columns.add(check.sum());
		}
		return columns;
	}

	private static Collection<String> ofEarlier(Check.Earlier check) {
		String prefix = check.against().prefix();
		return check.predicate()
			.columns()
			.stream()
			.map((name) -> name.startsWith(prefix) ? name.substring(prefix.length()) : name)
			.toList();
	}

	private static Collection<String> ofFollowing(FollowingCheck check) {
		if (check instanceof FollowingCheck.Ordered ordered) {
			return List.of(ordered.column());
		}
		return (check instanceof FollowingCheck.Constant constant) ? constant.columns()
				: ((FollowingCheck.Appearing) check).predicate().columns();
	}

	private static Collection<String> ofScale(ScaleCheck check) {
		if (check instanceof ScaleCheck.Magnitude magnitude) {
			return List.of(magnitude.column());
		}
		return (check instanceof ScaleCheck.Jump jump) ? jump.columns() : ((ScaleCheck.Proportion) check).columns();
	}

	private static Collection<String> ofFigures(Check check) {
		if (check instanceof Check.Cumulative cumulative) {
			return List.of(cumulative.month(), cumulative.yearToDate());
		}
		if (check instanceof Check.Peers peers) {
			return (peers.base() != null) ? List.of(peers.current(), peers.base()) : List.of(peers.current());
		}
		if (check instanceof Check.History history) {
			return List.of(history.month(), history.yearAgo());
		}
		if (check instanceof Check.Slip slip) {
			return List.of(slip.month(), slip.yearAgo());
		}
		if (check instanceof Check.Heaping heaping) {
			return List.of(heaping.column());
		}
		if (check instanceof Check.Reconcile reconcile) {
			return List.of(reconcile.column());
		}
		if (check instanceof Check.Table table) {
			return table.columns();
		}
		if (check instanceof Check.Total total) {
			return total.columns();
		}
		return (check instanceof Check.CitySum sum) ? sum.columns() : List.of();
	}

}
