package org.zhize.api.party;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.zhize.graph.store.PartyView;

import java.util.List;

/**
 * A body with everything known of it.
 *
 * @param formerly its names over time, by the tables of names
 * @param notChecked what could not be asked, in Chinese
 */
record BodyView(@JsonUnwrapped PartyView body, Formerly formerly, List<String> notChecked) {}
