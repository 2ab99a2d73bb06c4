package org.huizong.people;

import java.time.Instant;

import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for a person, without its secret.
 *
 * @param number counts the person's keys from 1
 * @param role at most this much, however much the person may
 * @param usedAt when it was last used, to the hour; null when never
 * @param revokedAt null while it holds
 */
public record ApiToken(String person, int number, String label, Role role, Instant createdAt, Instant expiresAt,
		@Nullable Instant usedAt, @Nullable Instant revokedAt) {

	public boolean holds(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

}
