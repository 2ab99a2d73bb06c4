package org.huizong.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.huizong.notify.NoticeStore.Delivery;
import org.huizong.office.HomeFolder;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.results.ResultTexts;
import org.huizong.runs.MonthEndResult;
import org.huizong.statistics.Text;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Tells people how months go: once for each matter until it is settled, and then that it
 * is. Channels stand in {@code .huizong/notify.yaml}. Telling never disturbs a run.
 */
@Service
public class Notices {

	private static final Logger logger = LoggerFactory.getLogger(Notices.class);

	private static final int TRIES = 5;

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final HomeFolder home;

	private final NoticeStore store;

	private final Messenger messenger;

	private final AuditTrail audit;

	private final Clock clock;

	private final UnaryOperator<@Nullable String> environment;

	@Autowired
	Notices(HomeFolder home, NoticeStore store, Messenger messenger, AuditTrail audit, Clock clock) {
		this(home, store, messenger, audit, clock, System::getenv);
	}

	Notices(HomeFolder home, NoticeStore store, Messenger messenger, AuditTrail audit, Clock clock,
			UnaryOperator<@Nullable String> environment) {
		this.home = home;
		this.store = store;
		this.messenger = messenger;
		this.audit = audit;
		this.clock = clock;
		this.environment = environment;
	}

	/**
	 * The channels, without their secrets.
	 * @throws RefusedException when notify.yaml has faults
	 */
	public List<Way> ways() {
		return channels().stream().map(Way::of).toList();
	}

	/** The last notices with how each went out, newest first. */
	public List<Told> last(int limit) {
		return this.store.last(limit)
			.stream()
			.map((one) -> new Told(one, this.store.deliveries(one.number())))
			.toList();
	}

	/**
	 * Sends a test over one channel or all.
	 * @return how it went out
	 * @throws RefusedException when there is no such channel or none at all
	 */
	public Told test(String by, @Nullable String channel) {
		List<Channel> meant = channels().stream()
			.filter((one) -> channel == null || one.name().equals(channel))
			.toList();
		if (meant.isEmpty()) {
			throw new RefusedException(Outcome.USAGE,
					(channel != null) ? "没有名为「" + channel + "」的通知渠道。" : "还没有通知渠道。请建 .huizong/notify.yaml，写法见操作手册。",
					(channel != null) ? "There is no channel " + channel + "."
							: "There are no channels. Write .huizong/notify.yaml; see the manual.");
		}
		Notice notice = this.store.add("", Notice.Kind.TEST, "[汇总] 测试", "这是一条测试通知，由 " + by + " 发出。", now());
		this.audit.record(by, Deed.NOTIFY, null, null, String.join("、", meant.stream().map(Channel::name).toList()),
				"测试");
		meant.forEach((one) -> deliver(one, notice, 1));
		return new Told(notice, this.store.deliveries(notice.number()));
	}

	/** Tells how a run ended, where that is news. */
	public void ended(MonthEndResult result) {
		MonthEndResult.Month month = result.last();
		quietly(month.scope(), () -> {
			switch (month.outcome()) {
				case DONE, DONE_WITH_EXCLUSIONS -> published(result);
				case BAD_RETURNS -> trouble(month.scope(), Notice.Kind.BLOCKED, own(month));
				case STOPPED -> logger.debug("{} was stopped; whoever stopped it knows", month.scope());
				default -> trouble(month.scope(), Notice.Kind.FAILED, own(month));
			}
		});
	}

	/** Tells that what was due could not begin. */
	public void refused(Scope scope, Text why) {
		quietly(scope, () -> trouble(scope, Notice.Kind.REFUSED, why));
	}

	/** Tells that a run broke off for reasons of ours. */
	public void failed(Scope scope, Text why) {
		quietly(scope, () -> trouble(scope, Notice.Kind.FAILED, why));
	}

	private void quietly(Scope scope, Runnable telling) {
		try {
			telling.run();
		}
		catch (RuntimeException ex) {
			logger.error("nobody could be told of {}: {}", scope, ex.toString());
		}
	}

	private void trouble(Scope scope, Notice.Kind kind, Text text) {
		List<Channel> channels = channels();
		if (!channels.isEmpty() && this.store.open(scope.toString(), kind.name(), now())) {
			tell(channels, scope, kind, text);
		}
	}

	private void published(MonthEndResult result) {
		List<Channel> channels = channels();
		for (MonthEndResult.Month month : result.months()) {
			Scope scope = month.scope();
			if (channels.isEmpty()) {
				return;
			}
			if (this.store.close(scope.toString())) {
				tell(channels, scope, Notice.Kind.CLEAR, own(month));
			}
			else if (month.worked() && !month.same()) {
				tell(channels, scope, Notice.Kind.PUBLISHED, own(month));
			}
		}
	}

	private static Text own(MonthEndResult.Month month) {
		return ResultTexts.of(new MonthEndResult(month.scope(), List.of(month)));
	}

	private void tell(List<Channel> channels, Scope scope, Notice.Kind kind, Text text) {
		String title = "[汇总] " + scope.programme() + " " + scope.period().chinese() + "：" + kind.title().zh();
		String body = text.zh().substring(0, Math.min(text.zh().length(), 3900));
		Notice notice = this.store.add(scope.toString(), kind, title, body, now());
		channels.stream().filter((one) -> one.takes(notice)).forEach((one) -> deliver(one, notice, 1));
	}

	/**
	 * Tries again what did not go out; called now and then by the process that serves.
	 */
	public void again() {
		List<Delivery> failed = this.store.failed(TRIES, now().minus(PAUSE));
		if (failed.isEmpty()) {
			return;
		}
		List<Channel> channels = channels();
		for (Delivery one : failed) {
			Optional<Channel> channel = channels.stream()
				.filter((each) -> each.name().equals(one.channel()))
				.findFirst();
			channel.ifPresent((each) -> deliver(each, this.store.get(one.notice()), one.tries() + 1));
		}
	}

	private void deliver(Channel channel, Notice notice, int tries) {
		try {
			this.messenger.send(channel, notice);
			this.store.delivered(new Delivery(notice.number(), channel.name(), Delivery.State.SENT, now(), "", tries));
		}
		catch (Messenger.UndeliveredException ex) {
			String why = String.valueOf(ex.getMessage());
			logger.warn("notice {} did not go out over {}: {}", notice.number(), channel.name(), why);
			this.store
				.delivered(new Delivery(notice.number(), channel.name(), Delivery.State.FAILED, now(), why, tries));
		}
	}

	private List<Channel> channels() {
		return NotifyFile.read(this.home.state().resolve(NotifyFile.NAME), this.environment);
	}

	private Instant now() {
		return this.clock.instant();
	}

	/** A channel as people may see it. */
	public record Way(String name, String kind, String host, Set<Notice.Kind> kinds, List<String> programmes) {

		private static Way of(Channel channel) {
			String kind = (channel instanceof Channel.Robot robot)
					? robot.flavour().name().toLowerCase(java.util.Locale.ROOT) : "mail";
			return new Way(channel.name(), kind, channel.host(), Set.copyOf(channel.kinds()), channel.programmes());
		}

	}

	/** A notice and how it went out. */
	public record Told(Notice notice, List<Delivery> deliveries) {

		public Told {
			deliveries = List.copyOf(deliveries);
		}

	}

}
