package org.huizong.notify;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** A way to tell people something. Secrets never appear in its text. */
sealed interface Channel {

	String name();

	/** Which notices go out over it; a test always does. */
	Set<Notice.Kind> kinds();

	/** Programmes it is told of; empty for all. */
	List<String> programmes();

	/** The host that is spoken to. */
	String host();

	/** What must not be seen by anybody. */
	List<String> secrets();

	/** Whether a notice about that matter goes out over it. */
	default boolean takes(Notice notice) {
		boolean about = programmes().isEmpty()
				|| programmes().stream().anyMatch((code) -> notice.matter().startsWith(code + " "));
		return notice.kind() == Notice.Kind.TEST || kinds().contains(notice.kind()) && about;
	}

	/** Without what must not be seen. */
	default String redacted(String text) {
		String redacted = text;
		for (String secret : secrets()) {
			if (!secret.isEmpty()) {
				redacted = redacted.replace(secret, "***");
			}
		}
		return redacted;
	}

	/**
	 * A mail server and who gets mail.
	 *
	 * @param user empty where the server asks for none
	 */
	record Mail(String name, Set<Notice.Kind> kinds, List<String> programmes, String host, int port, Security security,
			String user, String password, String from, List<String> to) implements Channel {

		@Override
		public List<String> secrets() {
			return List.of(this.password);
		}

		@Override
		public String toString() {
			return this.name + " (mail " + this.host + ")";
		}

	}

	/** How the mail server is spoken to. */
	enum Security {

		TLS, STARTTLS, NONE

	}

	/**
	 * A group chat's robot.
	 *
	 * @param url with the robot's key, itself a secret
	 * @param secret with which DingTalk wants to be signed; empty where it does not
	 */
	record Robot(String name, Set<Notice.Kind> kinds, List<String> programmes, Flavour flavour, URI url,
			String secret) implements Channel {

		@Override
		public String host() {
			return String.valueOf(this.url.getHost());
		}

		@Override
		public List<String> secrets() {
			String query = this.url.getRawQuery();
			return List.of(this.url.toString(), (query != null) ? query : "",
					(query != null) ? query.replaceFirst("^[^=]*=", "") : "", this.secret);
		}

		@Override
		public String toString() {
			return this.name + " (" + this.flavour + " " + host() + ")";
		}

	}

	/** Whose robot. */
	enum Flavour {

		/** 企业微信. */
		WECOM,
		/** 钉钉. */
		DINGTALK

	}

}
