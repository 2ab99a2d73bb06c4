package org.huizong.statistics;

/** A group of reporting units, such as 县（市、区） or 三区, in the order tables show them. */
public record UnitGroup(String code, Text name) {
}
