package org.huizong.validate.ruling;

/** How often a rule answered what; undecided means an input was missing (未检查). */
public record RuleOutcome(String rule, long valid, long invalid, long undecided) {
}
