package org.zhize.api.ledger;

import tools.jackson.databind.json.JsonMapper;

/** Entries as the index keeps them, so that duties are found and shown without the graph. */
public final class EntryJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EntryJson() {}

    public static String write(Entry entry) {
        return MAPPER.writeValueAsString(entry);
    }

    public static Entry read(String json) {
        return MAPPER.readValue(json, Entry.class);
    }
}
