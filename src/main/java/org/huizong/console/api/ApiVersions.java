package org.huizong.console.api;

import java.security.Principal;

import org.huizong.console.door.Needs;
import org.huizong.console.shared.Downloads;
import org.huizong.console.shared.Months;
import org.huizong.corrections.Corrections;
import org.huizong.inbox.Versions;
import org.huizong.statistics.Role;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One version of a unit's return, by the hash of its content. */
@ApiCalls
class ApiVersions {

	private static final String VERSION = ApiCalls.MONTH + "/returns/{unit}/versions/{sha256}";

	private final Versions versions;

	private final Corrections corrections;

	ApiVersions(Versions versions, Corrections corrections) {
		this.versions = versions;
		this.corrections = corrections;
	}

	@GetMapping(VERSION)
	@Needs(Role.VIEWER)
	@Does(zh = "下载收到的一版", en = "downloads a version as it was received")
	ResponseEntity<Resource> download(@PathVariable String programme, @PathVariable String month,
			@PathVariable String unit, @PathVariable String sha256) {
		Versions.Kept kept = this.versions.kept(Months.scope(programme, month), unit, sha256);
		return Downloads.of(kept.file(), kept.name());
	}

	@PostMapping(VERSION + "/restore")
	@Needs(Role.OPERATOR)
	@Does(zh = "恢复以前的一版", en = "puts an earlier version back")
	Corrections.Taken restore(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@PathVariable String sha256, Principal who) {
		return this.corrections.restore(Months.scope(programme, month), unit, sha256, who.getName());
	}

}
