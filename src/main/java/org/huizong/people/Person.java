package org.huizong.people;

import java.time.Instant;

import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may come in.
 *
 * @param name in lower case, as typed when signing in
 * @param passwordAt when the password was last set; what was signed in before then ends
 * @param changePassword whether somebody else set the password, so that it has to be
 * changed first
 * @param lockedUntil until when nobody signs in under this name; null when not locked
 * @param signedInAt when they last signed in; null when never
 * @param sessions how often all sessions were ended: one begun before then is over
 */
public record Person(String name, Role role, boolean enabled, Instant passwordAt, boolean changePassword,
		@Nullable Instant lockedUntil, String createdBy, Instant createdAt, @Nullable Instant signedInAt,
		int sessions) {

	/** Somebody new, who has not been here yet. */
	public static Person fresh(String name, Role role, boolean changePassword, String createdBy, Instant now) {
		return new Person(name, role, true, now, changePassword, null, createdBy, now, null, 0);
	}

	/** Whether too many wrong passwords keep the person out now. */
	public boolean locked(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

}
