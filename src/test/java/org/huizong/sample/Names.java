package org.huizong.sample;

import java.util.List;

import org.huizong.sample.Project.Industry;
import org.huizong.sample.Project.Investor;
import org.huizong.sample.Project.Staff;

/**
 * Names that read well and are plainly invented: brands from two lines of the Thousand
 * Character Classic, firms marked 示例, officials called 赵甲, 钱乙 …
 */
final class Names {

	private static final String FIRST = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";

	private static final String SECOND = "云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光";

	private static final List<String> ABROAD = List.of("香港", "香港", "香港", "台湾", "台湾", "澳门", "新加坡", "日本", "美国", "韩国",
			"英属维尔京群岛");

	private static final List<String> PROVINCES = List.of("浙江", "浙江", "浙江", "广东", "广东", "广东", "福建", "福建", "上海", "江苏",
			"湖南", "湖北", "北京", "山东");

	private static final List<String> CITIES = List.of("南昌", "南昌", "南昌", "九江", "赣州", "新余", "吉安", "上饶", "抚州", "萍乡");

	private static final List<String> FORMS = List.of("有限公司", "有限公司", "实业有限公司", "集团有限公司", "科技有限公司", "投资有限公司");

	private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";

	private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

	private static final List<String> OFFICES = List.of("商务局", "商务局", "工业园区管委会", "发改委", "招商局", "工信委", "驻厦门招商分局",
			"驻深圳招商分局", "驻杭州招商分局");

	private final Dice dice;

	private final Industries industries;

	Names(Dice dice, Industries industries) {
		this.dice = dice;
		this.industries = industries;
	}

	/**
	 * The brand of the city's n-th project; two brands share at most one character.
	 */
	static String brand(int n) {
		int length = FIRST.length();
		int at = n % length;
		int other = (at + 7 * (n / length)) % length;
		return "" + FIRST.charAt(at) + SECOND.charAt(other);
	}

	String project(String brand, Industry industry, String name) {
		String end = industry.manufacturing() ? this.dice.oneOf(List.of("生产项目", "项目", "生产线项目", "加工项目"), name, "end")
				: "项目";
		String product = this.industries.product(industry, name);
		return brand + product + (product.endsWith("加工") ? "项目" : end);
	}

	Investor investor(String brand, Industry industry, String source, String name) {
		String place = switch (source) {
			case "外资" -> this.dice.oneOf(ABROAD, name, "place");
			case "省外" -> this.dice.oneOf(PROVINCES, name, "place");
			case "市外省内" -> this.dice.oneOf(CITIES, name, "place");
			default -> "宜春";
		};
		String firm = place.startsWith("英属") ? "" : place;
		return new Investor(
				firm + brand + this.industries.word(industry) + "（示例）" + this.dice.oneOf(FORMS, name, "form"), place);
	}

	Staff staff(String shortName, String name) {
		return new Staff(shortName + this.dice.oneOf(OFFICES, name, "office"),
				person(name, "leader") + "/" + person(name, "follower"));
	}

	String person(String name, String role) {
		char surname = SURNAMES.charAt(this.dice.between(0, SURNAMES.length() - 1, name, role, "surname"));
		char stem = STEMS.charAt(this.dice.between(0, STEMS.length() - 1, name, role, "stem"));
		return "" + surname + stem;
	}

}
