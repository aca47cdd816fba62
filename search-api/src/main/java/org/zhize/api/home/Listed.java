package org.zhize.api.home;

import org.jspecify.annotations.Nullable;
import org.zhize.api.ledger.DocumentFacts;
import org.zhize.api.search.SearchAnswer;

/**
 * A hit as the page lists it.
 *
 * @param document what it stands in; null where that was deleted since it was found
 */
record Listed(SearchAnswer.Item item, @Nullable DocumentFacts document, String href) {}
