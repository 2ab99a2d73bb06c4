package org.huizong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.sample.Project.Stages;

/** What a month's register shows of the projects: what had come true by its end. */
final class Register {

	private static final List<String> LAND_TROUBLE = List.of("用地指标未落实", "征地拆迁进展缓慢", "土地报批手续正在办理", "供地手续未办结，影响开工");

	private static final List<String> MONEY_TROUBLE = List.of("银行贷款未到位", "后续资金缺口较大", "流动资金不足，正与银行洽谈", "投资方资金周转困难");

	private final Dice dice;

	private final Map<String, List<Project>> projects;

	private final Funding funding;

	Register(Dice dice, Map<String, List<Project>> projects, Funding funding) {
		this.dice = dice;
		this.projects = projects;
		this.funding = funding;
	}

	/** The unit's head and its statistician: those of its first project. */
	Project.Staff people(String unit) {
		return this.projects.get(unit).get(0).staff();
	}

	/**
	 * Rows by declared column name: text, {@link BigDecimal} or {@link LocalDate}; a
	 * blank cell is absent.
	 */
	List<Map<String, Object>> rows(String unit, int month) {
		LocalDate end = Calendar2009.endOf(month);
		return this.projects.get(unit)
			.stream()
			.filter((project) -> !project.stages().signed().isAfter(end))
			.map((project) -> row(project, month, end))
			.toList();
	}

	private Map<String, Object> row(Project project, int month, LocalDate end) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("项目编号", project.number());
		row.put("项目名称", project.name());
		row.put("投资方", project.investor().name());
		row.put("资金来源", project.source());
		row.put("来源地", project.investor().place());
		row.put("行业", project.industry().name());
		text(row, "所在园区", project.park());
		row.put("总投资", BigDecimal.valueOf(project.total()));
		money(row, project, month);
		dates(row, project.stages(), end);
		row.put("引进单位", project.staff().office());
		row.put("责任领导", project.staff().persons());
		land(row, project, end);
		troubles(row, project, month, end);
		return row;
	}

	private void money(Map<String, Object> row, Project project, int month) {
		if (project.foreign()) {
			row.put("合同外资", BigDecimal.valueOf(project.foreignContract(), 2));
		}
		long received = this.funding.received(project, month);
		if (received > 0) {
			row.put("累计进资", BigDecimal.valueOf(received, project.foreign() ? 2 : 0));
		}
		if (received > 0 && project.foreign()) {
			row.put("现汇", BigDecimal.valueOf(this.funding.cash(project, month), 2));
		}
	}

	private static void dates(Map<String, Object> row, Stages stages, LocalDate end) {
		row.put("签约日期", stages.signed());
		Stages.by(end, stages.approved()).ifPresent((day) -> row.put("报批日期", day));
		Stages.by(end, stages.funded()).ifPresent((day) -> row.put("首次进资日期", day));
		Stages.by(end, stages.started()).ifPresent((day) -> row.put("开工日期", day));
		Stages.by(end, stages.producing()).ifPresent((day) -> row.put("投产日期", day));
	}

	private static void land(Map<String, Object> row, Project project, LocalDate end) {
		if (project.site().area() > 0) {
			row.put("用地面积", BigDecimal.valueOf(project.site().area(), 1));
			row.put("用地手续", project.site().formalities(end));
		}
	}

	private void troubles(Map<String, Object> row, Project project, int month, LocalDate end) {
		List<String> troubles = new ArrayList<>();
		boolean funded = Stages.by(end, project.stages().funded()).isPresent();
		long lack = funded ? Math.min(project.lack().at(end), open(project, month)) : 0;
		boolean landless = project.site().area() > 0 && !project.site().formalities(end).equals("已办");
		if (landless && this.dice.percent(55, project.number(), "land trouble")) {
			troubles.add(this.dice.oneOf(LAND_TROUBLE, project.number(), "which land trouble"));
		}
		if (lack > 0) {
			row.put("资金缺口", BigDecimal.valueOf(lack));
			troubles.add(this.dice.oneOf(MONEY_TROUBLE, project.number(), "which money trouble"));
		}
		text(row, "存在问题", String.join("；", troubles));
		boolean fresh = project.stages().signed().getMonthValue() == month
				&& project.stages().signed().getYear() == end.getYear();
		text(row, "备注", fresh ? "本月新签" : "");
	}

	/** What of the total investment has not come in, in 万元. */
	private long open(Project project, int month) {
		long received = this.funding.received(project, month);
		return (project.total() - (project.foreign() ? received * 683 / 10000 : received)) / 10 * 10;
	}

	private static void text(Map<String, Object> row, String column, String text) {
		if (!text.isEmpty()) {
			row.put(column, text);
		}
	}

}
