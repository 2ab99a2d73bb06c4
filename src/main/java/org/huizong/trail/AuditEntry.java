package org.huizong.trail;

import java.time.Instant;

import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number from 1, without gaps
 * @param what code of the deed
 * @param programme null when it concerns none
 * @param period null when it concerns none
 * @param object what it was done to; empty when the programme or month says it
 * @param hash of this entry and of the hash before it
 */
public record AuditEntry(long number, Instant at, String who, String what, @Nullable String programme,
		@Nullable ReferencePeriod period, String object, String detail, String hash) {

}
