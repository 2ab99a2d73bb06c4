package org.huizong.console.result;

import java.util.List;
import java.util.function.Predicate;

import org.huizong.console.shared.Wording;
import org.huizong.findings.PublishedWaivers;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.finding.WaivedFigure;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Says of published figures under which waivers they stand: who signed, when and why. */
@Component
@ConditionalOnWebApplication
class WaivedSentences {

	private final PublishedWaivers waivers;

	private final Wording wording;

	WaivedSentences(PublishedWaivers waivers, Wording wording) {
		this.waivers = waivers;
		this.wording = wording;
	}

	/** One for each waiver behind the figures meant. */
	List<String> of(StatisticalProgramme programme, Vintage vintage, Predicate<Observation.Key> meant) {
		return of(programme,
				this.waivers.of(programme, vintage).stream().filter((one) -> meant.test(one.key())).toList());
	}

	/** One for each waiver; the message names unit and cell. */
	List<String> of(StatisticalProgramme programme, List<WaivedFigure> figures) {
		return figures.stream().map((one) -> of(programme, one)).distinct().toList();
	}

	private String of(StatisticalProgramme programme, WaivedFigure one) {
		String day = programme.cron().day(one.at()).toString();
		return this.wording.of(
				"系豁免后发布（" + one.by() + "，" + day + "，理由：" + one.reason() + "）：" + one.rule() + " " + one.message().zh(),
				"Published under a waiver (" + one.by() + ", " + day + ": " + one.reason() + "): " + one.rule() + " "
						+ one.message().en());
	}

}
