package org.huizong.bench;

import java.time.LocalDate;
import java.util.Random;

/** A unit's projects, and their sums. */
final class ProjectRows {

	private static final String[] HEADINGS = { "序号", "项目编码", "项目名称", "建设单位", "所属行业", "建设性质", "建设地点", "项目类型", "总投资(万元)",
			"年度计划投资", "本月完成投资", "累计完成投资", "开工以来累计", "到位资金", "年度完成率(%)", "开工日期", "计划竣工日期", "最近更新日期", "形象进度", "联系人" };

	private static final String[] PLACES = { "工业园东区", "滨江大道", "城北新区", "物流园", "大学城", "老城片区", "高铁站前", "湖滨路" };

	private static final String[] WORKS = { "标准厂房", "污水处理厂", "中心小学", "县道改造", "光伏电站", "冷链仓库", "保障性住房", "数据中心", "河道治理",
			"人民医院", "停车场", "供水管网" };

	private static final String[] BUILDERS = { "建设投资有限公司", "城市发展集团", "交通投资公司", "水务有限公司", "新材料股份公司", "置业有限公司" };

	private static final String[] INDUSTRIES = { "制造业", "电力供应", "交通运输", "教育", "卫生", "房地产", "水利", "信息技术" };

	private static final String[] NATURES = { "新建", "扩建", "改建", "迁建", "恢复" };

	private static final String[] KINDS = { "重大项目", "一般项目", "民生项目", "专项债项目" };

	private static final String[] STAGES = { "前期手续办理", "基础施工", "主体结构施工", "设备安装", "管网施工", "竣工验收" };

	private static final String[] SURNAMES = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴" };

	private static final String[] NAMES = { "建国", "志强", "丽华", "伟", "秀英", "敏", "磊", "洋", "艳", "杰" };

	/** The flaw stands in this row, or in the last of a shorter register. */
	private static final int FLAWED = 17;

	private final BenchUnit unit;

	private final BenchFlaw flaw;

	private final Random dice;

	private final long[] sums = new long[6];

	private int flawed = FLAWED;

	ProjectRows(BenchUnit unit, BenchFlaw flaw, Random dice) {
		this.unit = unit;
		this.flaw = flaw;
		this.dice = dice;
	}

	/** Sum of a column of amounts in hundredths: 1 plan, 2 month, 3 completed. */
	long sum(int column) {
		return this.sums[column];
	}

	BenchSheet sheet(SharedTexts texts, int rows) {
		this.flawed = Math.min(FLAWED, rows - 1);
		BenchSheet sheet = new BenchSheet(texts, "T");
		sheet.row().text(this.unit.name() + "2026年10月在建项目清单").row().texts(HEADINGS);
		for (int i = 0; i < rows; i++) {
			project(sheet.row(), i);
		}
		sheet.row().text("合计").skip(7);
		for (long sum : this.sums) {
			sheet.sum(3, sum);
		}
		return sheet;
	}

	private void project(BenchSheet sheet, int i) {
		int number = at(BenchFlaw.CODE_TWICE, i) ? i - 1 : i;
		String place = one(PLACES);
		sheet.count(i + 1)
			.text("%s-2026-%05d".formatted(this.unit.code(), number))
			.text(this.unit.name() + place + one(WORKS) + (1 + this.dice.nextInt(9)) + "期工程")
			.text(this.unit.name() + one(BUILDERS))
			.texts(one(INDUSTRIES), one(NATURES), place, one(KINDS));
		amounts(sheet, i);
		dates(sheet, i);
		sheet.text((this.dice.nextInt(20) == 0) ? null
				: one(STAGES) + (1 + this.dice.nextInt(30)) + "段，完成" + this.dice.nextInt(100) + "%");
		String contact = one(SURNAMES) + one(NAMES);
		sheet.text(at(BenchFlaw.CONTACT_BLANK, i) ? null : contact);
	}

	private void amounts(BenchSheet sheet, int i) {
		long total = 50_000 + this.dice.nextInt(90_000_000);
		long plan = total / (2 + this.dice.nextInt(4));
		long month = at(BenchFlaw.AMOUNT_AS_TEXT, i) ? 123_450 : plan / (8 + this.dice.nextInt(8));
		long completed = at(BenchFlaw.COMPLETED_BELOW_MONTH, i) ? month - 100 : month * (3 + this.dice.nextInt(7));
		long[] amounts = { total, plan, month, completed, completed + this.dice.nextInt(1_000_000),
				completed / 2 + this.dice.nextInt(1_000_000) };
		for (int k = 0; k < amounts.length; k++) {
			this.sums[k] += amounts[k];
			if (k == 2 && at(BenchFlaw.AMOUNT_AS_TEXT, i)) {
				sheet.text("1,234.5");
			}
			else {
				sheet.amount(amounts[k]);
			}
		}
		int row = sheet.number();
		sheet.percent("ROUND(L" + row + "/J" + row + "*100,1)", 100.0 * completed / plan);
	}

	private void dates(BenchSheet sheet, int i) {
		LocalDate begun = LocalDate.of(2022, 1, 1).plusDays(this.dice.nextInt(1600));
		LocalDate finished = begun.plusDays(200 + this.dice.nextInt(1200));
		boolean exchanged = at(BenchFlaw.DATES_EXCHANGED, i);
		sheet.date(exchanged ? finished : begun, 0)
			.date(exchanged ? begun : finished, 1)
			.date(LocalDate.of(2026, 10, 1 + this.dice.nextInt(31)), 2);
	}

	private boolean at(BenchFlaw one, int row) {
		return this.flaw == one && row == this.flawed;
	}

	private String one(String[] words) {
		return words[this.dice.nextInt(words.length)];
	}

}
