package org.huizong.console.api;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.notify.Notices;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is told of how months go, and what was told. */
@ApiCalls
class ApiNotices {

	private final Notices notices;

	ApiNotices(Notices notices) {
		this.notices = notices;
	}

	@GetMapping("/notices")
	@Needs(Role.VIEWER)
	@Does(zh = "最近的通知和送达情况", en = "the last notices and how each went out")
	List<Notices.Told> list(@RequestParam(defaultValue = "20") int last) {
		return this.notices.last(last);
	}

	@GetMapping("/notices/channels")
	@Needs(Role.VIEWER)
	@Does(zh = "通知渠道（不含口令）", en = "the channels, without their secrets")
	List<Notices.Way> channels() {
		return this.notices.ways();
	}

	@PostMapping("/notices/test")
	@Needs(Role.ADMIN)
	@Does(zh = "发测试消息；不写渠道则每个都发", en = "sends a test, over every channel unless one is named")
	Notices.Told test(@RequestBody Test body, Principal who) {
		return this.notices.test(who.getName(), body.channel());
	}

	/** Over which channel. */
	record Test(@Nullable String channel) {
	}

}
