package org.huizong.programme.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.programme.ReportingCalendar;
import org.huizong.programme.StatisticalProgramme.Cron;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Faults;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.Once;
import org.huizong.programme.yaml.YamlFile;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.UnitGroup;
import org.jspecify.annotations.Nullable;

/**
 * What {@code programme.yaml} says.
 *
 * @param groupNames the groups that units may name
 * @param policies read once the indicators are known
 * @param cityTables read once the forms are known
 */
public record ProgrammeFile(Text title, String office, ReportingUnit city, ReferencePeriod firstPeriod,
		ReportingCalendar calendar, Cron cron, YamlValue policies, List<UnitGroup> groups, Names groupNames,
		YamlValue cityTables) {

	static final String NAME = "programme.yaml";

	public static final Keys KEYS = Keys
		.must("code", "title", "office", "city", "first_period", "calendar", "schedule", "policies", "groups")
		.may("city_tables");

	public static final Keys CITY = Keys.must("code", "name").may("short_name", "aliases");

	public static final Keys CALENDAR = Keys.must("deadline_day", "grace_days", "lock_days", "meeting_day");

	public static final Keys SCHEDULE = Keys.must("cron", "zone");

	public static final Keys GROUP = Keys.must("code", "name");

	private static final ReferencePeriod NEVER = new ReferencePeriod(1900, 1);

	static ProgrammeFile read(ProgrammeFolder folder, Faults faults) {
		Optional<DeclaredFile> file = folder.only(NAME, faults);
		YamlValue root = file.map(YamlFile::root)
			.orElseGet(() -> new YamlValue(new DeclaredFile(folder.code() + "/" + NAME, "programme", "", false, faults),
					"programme", 0, null));
		YamlMapping map = root.mapping(KEYS);
		map.at("code").named(folder.code());
		if (!DeclaredFile.CODE.matcher(folder.code()).matches()) {
			faults.add(folder.code(), 0, "文件夹名只能用小写字母、数字和连字符，至多 40 个",
					"The folder's name must be at most 40 lower-case letters, digits and hyphens");
		}
		List<UnitGroup> groups = groups(map.at("groups"));
		Names names = new Names("分组", "group", groups.stream().map(UnitGroup::code).toList(), !groups.isEmpty());
		return new ProgrammeFile(map.at("title").bilingual(), map.at("office").text(), city(map.at("city")),
				firstPeriod(map.at("first_period")), calendar(map.at("calendar")), cron(map.at("schedule")),
				map.at("policies"), groups, names, map.at("city_tables"));
	}

	private static ReportingUnit city(YamlValue value) {
		YamlMapping map = value.mapping(CITY);
		String name = map.at("name").text();
		String shortName = map.has("short_name") ? map.at("short_name").text() : name;
		return new ReportingUnit(map.at("code").text(), name, shortName, map.at("aliases").texts(), "", null, null,
				null);
	}

	private static ReferencePeriod firstPeriod(YamlValue value) {
		ReferencePeriod period = period(value.text());
		if (period == null && !value.text().isEmpty()) {
			value.wrong("应为 2009-01 这样的年月", "must be a month such as 2009-01");
		}
		return (period != null) ? period : NEVER;
	}

	/** The month, null when the text is none. */
	static @Nullable ReferencePeriod period(String text) {
		try {
			return ReferencePeriod.parse(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static ReportingCalendar calendar(YamlValue value) {
		YamlMapping map = value.mapping(CALENDAR);
		ReportingCalendar calendar = new ReportingCalendar(map.at("deadline_day").number(1, 31),
				map.at("grace_days").number(0, 366), map.at("lock_days").number(0, 366),
				map.at("meeting_day").number(1, 31));
		if (map.has("lock_days") && calendar.lockDays() < calendar.graceDays()) {
			map.at("lock_days").wrong("不能小于「grace_days」", "must not be less than \"grace_days\"");
		}
		return calendar;
	}

	private static Cron cron(YamlValue value) {
		YamlMapping map = value.mapping(SCHEDULE);
		String expression = map.at("cron").text();
		if (!expression.isEmpty()) {
			CronText.problems(expression).forEach((text) -> map.at("cron").fault(text.zh(), text.en()));
		}
		return new Cron(expression, zone(map.at("zone")));
	}

	private static ZoneId zone(YamlValue value) {
		try {
			return ZoneId.of(value.text().isEmpty() ? "Z" : value.text());
		}
		catch (DateTimeException ex) {
			value.wrong("不是时区名：" + value.text() + "，如 Asia/Shanghai",
					"is no time zone: " + value.text() + ", such as Asia/Shanghai");
			return ZoneId.of("Z");
		}
	}

	private static List<UnitGroup> groups(YamlValue value) {
		List<UnitGroup> groups = new ArrayList<>();
		Once once = new Once();
		for (YamlValue item : value.items()) {
			YamlMapping map = item.mapping(GROUP);
			String code = map.at("code")
				.text(DeclaredFile.CODE, "只能用小写字母、数字和连字符", "must be lower-case letters, digits and hyphens");
			once.claim(code, map.at("code"), "分组代码", "group code");
			groups.add(new UnitGroup(code, map.at("name").bilingual()));
		}
		if (groups.isEmpty() && value.present()) {
			value.wrong("至少要有一个", "must have at least one");
		}
		return groups;
	}

}
