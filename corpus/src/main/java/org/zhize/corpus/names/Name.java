package org.zhize.corpus.names;

import org.jspecify.annotations.Nullable;

/**
 * A surface that names a body.
 *
 * @param level the only level at which it does, null if at several (应急管理局 of city and county)
 */
public record Name(String surface, Form form, Body body, @Nullable Level level) {}
