package org.huizong.collect.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;

/**
 * The reporting units and the city by code, name, short name and aliases, each also with
 * the city's name before it. Of units that share a name the one that reports wins.
 */
public final class UnitNames {

	private static final Pattern BRACKETS = Pattern.compile("[()]");

	private final ReportingUnit city;

	private final NameIndex<ReportingUnit> index = new NameIndex<>();

	/** By their first character, longer ones first. */
	private final Map<Character, List<String>> keys;

	UnitNames(StatisticalProgramme programme, ReferencePeriod period) {
		this.city = programme.city();
		List<ReportingUnit> units = Stream
			.concat(programme.unitsIn(period).stream(),
					programme.units().stream().filter((unit) -> !unit.reportsIn(period)))
			.toList();
		units.forEach((unit) -> this.index.add(unit, unit.names()));
		this.index.add(this.city, this.city.names());
		units.forEach((unit) -> this.index.add(unit, unit.names().stream().flatMap(this::afterCity).toList()));
		this.keys = this.index.keys()
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.collect(Collectors.groupingBy((key) -> key.charAt(0)));
	}

	/** The unit or city of this name, with or without brackets and what is in them. */
	public Optional<ReportingUnit> find(String name) {
		String plain = Normaliser.plain(name);
		return this.index.find(plain)
			.or(() -> this.index.find(BRACKETS.matcher(plain).replaceAll("")))
			.or(() -> this.index.find(Heading.of(plain).withoutHint()));
	}

	/** The units named anywhere in a text, in order; longer names first at a place. */
	public Set<ReportingUnit> mentioned(String text) {
		String plain = Normaliser.key(text);
		Set<ReportingUnit> mentioned = new LinkedHashSet<>();
		int at = 0;
		while (at < plain.length()) {
			Optional<String> name = nameAt(plain, at);
			name.flatMap(this.index::find).filter((unit) -> !unit.equals(this.city)).ifPresent(mentioned::add);
			at += name.map(String::length).orElse(1);
		}
		return mentioned;
	}

	/** The one unit that a title names: the first when it begins with it. */
	public Optional<ReportingUnit> titled(String title) {
		Set<ReportingUnit> mentioned = mentioned(title);
		Optional<ReportingUnit> first = nameAt(Normaliser.key(title), 0).flatMap(this.index::find)
			.filter(mentioned::contains);
		return first.or(() -> (mentioned.size() == 1) ? mentioned.stream().findFirst() : Optional.empty());
	}

	/**
	 * The one unit that a file's name and folders point to. It says to whom a file that
	 * tells nothing itself goes back, never whose figures it holds.
	 */
	public Optional<ReportingUnit> addressee(String path) {
		Set<ReportingUnit> mentioned = mentionedByName(path);
		return (mentioned.size() == 1) ? mentioned.stream().findFirst() : Optional.empty();
	}

	/** The units named by a file's name and the folders below that of its period. */
	public Set<ReportingUnit> mentionedByName(String path) {
		String below = path.substring(path.indexOf('/') + 1);
		int dot = below.lastIndexOf('.');
		return mentioned((dot > 0) ? below.substring(0, dot) : below);
	}

	private Optional<String> nameAt(String plain, int at) {
		if (at >= plain.length()) {
			return Optional.empty();
		}
		for (String key : this.keys.getOrDefault(plain.charAt(at), List.of())) {
			if (plain.startsWith(key, at) && stands(plain, at, key)) {
				return Optional.of(key);
			}
		}
		return Optional.empty();
	}

	/** A code is one only when no further digit touches it. */
	private static boolean stands(String plain, int at, String key) {
		int end = at + key.length();
		boolean digitBefore = at > 0 && Character.isDigit(plain.charAt(at - 1));
		boolean digitAfter = end < plain.length() && Character.isDigit(plain.charAt(end));
		return !(digitBefore && Character.isDigit(key.charAt(0)))
				&& !(digitAfter && Character.isDigit(key.charAt(key.length() - 1)));
	}

	private Stream<String> afterCity(String name) {
		return Stream.concat(Stream.of(this.city.name()), this.city.aliases().stream()).map((city) -> city + name);
	}

}
