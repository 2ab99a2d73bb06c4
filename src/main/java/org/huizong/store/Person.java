package org.huizong.store;

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
 * @param lockedUntil until when nobody comes in under this name; null when not locked
 */
public record Person(String name, Role role, boolean enabled, Instant passwordAt, boolean changePassword,
		@Nullable Instant lockedUntil, String createdBy, Instant createdAt) {

	/** Whether too many wrong passwords keep the person out now. */
	public boolean locked(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

}
