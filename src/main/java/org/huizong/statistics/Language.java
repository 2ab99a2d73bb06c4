package org.huizong.statistics;

/** The languages a message can be read in; Chinese is the office's. */
public enum Language {

	CHINESE, ENGLISH

}
