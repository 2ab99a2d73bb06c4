package org.huizong.programme.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.programme.Bulletin;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.Suggestion;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;

/** What a {@code reports/<code>.yaml} of the kind {@code bulletin} says. */
public final class BulletinFile {

	/** The keys that only a bulletin has. */
	static final List<String> KEYS = List.of("masthead", "addressees", "opening", "sections", "closing");

	public static final Keys SECTION = Keys.must("title").may("words", "says", "indicators", "bases");

	private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

	private final Names codes;

	BulletinFile(Names codes) {
		this.codes = codes;
	}

	/** Of a report whose title and notes have been read. */
	Bulletin read(YamlMapping map, Text title, List<Text> notes) {
		blanks(map.at("title"), title);
		notes.forEach((note) -> blanks(map.at("notes"), note));
		if (map.has("sections") && map.at("sections").isList() && map.at("sections").items().isEmpty()) {
			map.at("sections").wrong("不能为空", "must not be empty");
		}
		return new Bulletin(filled(map.at("masthead")), filled(map.at("addressees")), filled(map.at("opening")),
				map.at("sections").items().stream().map(this::section).toList(), all(map.at("closing")));
	}

	private Bulletin.Section section(YamlValue value) {
		YamlMapping map = value.mapping(SECTION);
		if (!map.has("words") && !map.has("says")) {
			map.fault("「words」与「says」至少要有一个", "needs \"words\" or \"says\"");
		}
		return new Bulletin.Section(filled(map.at("title")), all(map.at("words")),
				map.at("says").choice(Bulletin.Part.class), map.at("indicators").references(this.codes),
				map.at("bases").choices(RankingBasis.class));
	}

	private static List<Text> all(YamlValue list) {
		return list.items().stream().map(BulletinFile::filled).toList();
	}

	/** A text whose words in braces can all be filled in. */
	private static Text filled(YamlValue value) {
		Text text = value.bilingual();
		blanks(value, text);
		return text;
	}

	private static void blanks(YamlValue value, Text text) {
		Matcher blanks = BLANK.matcher(text.zh() + text.en());
		while (blanks.find()) {
			String blank = blanks.group(1);
			if (!Bulletin.BLANKS.contains(blank)) {
				Text tail = Suggestion.tail(blank, Bulletin.BLANKS);
				value.fault("不认识的 {" + blank + "}" + tail.zh(), "Unknown {" + blank + "}" + tail.en());
			}
		}
	}

}
