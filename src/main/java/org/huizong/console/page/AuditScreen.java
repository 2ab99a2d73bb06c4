package org.huizong.console.page;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.Wording;
import org.huizong.office.ProgrammeList;
import org.huizong.statistics.Role;
import org.huizong.trail.AuditCsv;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 操作记录: who did what, filtered, verified, saved. */
@Screen
class AuditScreen {

	private static final int PAGE = 200;

	private static final int MOST = 100_000;

	private final AuditTrail audit;

	private final ProgrammeList programmes;

	private final Wording wording;

	AuditScreen(AuditTrail audit, ProgrammeList programmes, Wording wording) {
		this.audit = audit;
		this.programmes = programmes;
		this.wording = wording;
	}

	@GetMapping("/audit")
	@Needs(Role.ADMIN)
	String audit(@ModelAttribute("filter") Filter filter, @RequestParam(required = false) @Nullable Long before,
			@RequestParam(defaultValue = "false") boolean verify, Model model) {
		List<AuditEntry> entries = this.audit.list(query(filter, before), PAGE + 1);
		boolean more = entries.size() > PAGE;
		model.addAttribute("entries", more ? entries.subList(0, PAGE) : entries);
		model.addAttribute("earlier", more ? entries.get(PAGE - 1).number() : null);
		model.addAttribute("total", this.audit.count(query(filter, null)));
		model.addAttribute("deeds", Deed.values());
		model.addAttribute("codes", this.programmes.codes());
		if (verify) {
			model.addAttribute("verdict", this.audit.verify());
		}
		return "audit";
	}

	/** The entries that match, to be kept elsewhere. */
	@GetMapping("/audit/csv")
	@Needs(Role.ADMIN)
	ResponseEntity<byte[]> csv(@ModelAttribute("filter") Filter filter, Principal who) {
		List<AuditEntry> entries = this.audit.list(query(filter, null), MOST);
		this.audit.record(who.getName(), Deed.DOWNLOAD, null, null, "audit.csv", entries.size() + " 条");
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("audit.csv").build().toString())
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(AuditCsv.of(entries, this.wording.language(), this.programmes.zone())
				.toString()
				.getBytes(StandardCharsets.UTF_8));
	}

	private AuditStore.Query query(Filter filter, @Nullable Long before) {
		String month = blank(filter.month());
		LocalDate from = filter.from();
		LocalDate until = filter.until();
		return new AuditStore.Query(blank(filter.who()), blank(filter.what()), blank(filter.programme()),
				(month != null) ? Months.scope("", month).period() : null,
				(from != null) ? from.atStartOfDay(this.programmes.zone()).toInstant() : null,
				(until != null) ? until.plusDays(1).atStartOfDay(this.programmes.zone()).toInstant() : null,
				Objects.requireNonNullElse(before, Long.MAX_VALUE));
	}

	private static @Nullable String blank(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * What is looked for; null or blank is anything.
	 *
	 * @param from first day, in the office's time zone
	 * @param until last day
	 */
	public record Filter(@Nullable String who, @Nullable String what, @Nullable String programme,
			@Nullable String month, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
	}

}
