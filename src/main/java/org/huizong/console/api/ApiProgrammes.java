package org.huizong.console.api;

import java.util.List;

import org.huizong.board.Board;
import org.huizong.board.Boards;
import org.huizong.board.MonthStatuses;
import org.huizong.console.door.Needs;
import org.huizong.console.shared.LiveRuns;
import org.huizong.monthend.Recovery;
import org.huizong.office.ProgrammeList;
import org.huizong.runs.RunCondition;
import org.huizong.statistics.Role;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The programmes and how their months stand. */
@ApiCalls
class ApiProgrammes {

	private final ProgrammeList programmes;

	private final Boards boards;

	private final MonthStatuses statuses;

	private final Recovery recovery;

	private final LiveRuns live;

	ApiProgrammes(ProgrammeList programmes, Boards boards, MonthStatuses statuses, Recovery recovery, LiveRuns live) {
		this.programmes = programmes;
		this.boards = boards;
		this.statuses = statuses;
		this.recovery = recovery;
		this.live = live;
	}

	@GetMapping("/programmes")
	@Needs(Role.VIEWER)
	@Does(zh = "报表制度", en = "the programmes")
	List<Programme> list() {
		return this.programmes.codes()
			.stream()
			.map(this.programmes::get)
			.map((one) -> new Programme(one.code(), one.title(), one.office(), one.cron().zone().getId()))
			.toList();
	}

	@GetMapping(ApiCalls.PROGRAMME + "/board")
	@Needs(Role.VIEWER)
	@Does(zh = "一年里各单位各月报表的状态；不写年份为最近一年", en = "how the returns of a year stand; the latest year unless one is given")
	Board board(@PathVariable String programme, @RequestParam(required = false) @Nullable Integer year) {
		return this.boards.of(programme, (year != null) ? year : this.boards.latest(programme).year());
	}

	@GetMapping(ApiCalls.PROGRAMME + "/statuses")
	@Needs(Role.VIEWER)
	@Does(zh = "各月最近一次运行和发布的版次", en = "the last run and the vintage of each month")
	List<MonthStatuses.MonthStatus> statuses(@PathVariable String programme) {
		return this.statuses.seen(programme);
	}

	@GetMapping(ApiCalls.PROGRAMME + "/condition")
	@Needs(Role.VIEWER)
	@Does(zh = "此刻有没有运行，在哪台主机，是否中断", en = "whether a run is under way, where, and whether it was cut off")
	RunCondition condition(@PathVariable String programme) {
		this.programmes.get(programme);
		return this.recovery.look(programme);
	}

	@GetMapping(path = ApiCalls.PROGRAMME + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Needs(Role.VIEWER)
	@Does(zh = "运行中的事件流（text/event-stream）", en = "what happens in a run, as it happens (text/event-stream)")
	SseEmitter events(@PathVariable String programme) {
		this.programmes.get(programme);
		return this.live.open(programme);
	}

	/** A programme; its zone is the office's. */
	record Programme(String code, Text title, String office, String zone) {
	}

}
