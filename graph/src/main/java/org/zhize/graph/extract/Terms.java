package org.zhize.graph.extract;

/** The finders of time and of values. */
record Terms(DeadlineFinder deadlines, RecurrenceFinder recurrences, TargetFinder targets) {}
