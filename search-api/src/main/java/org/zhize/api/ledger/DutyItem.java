package org.zhize.api.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A duty outside its ledger: the entry, and the document it stands in. */
public record DutyItem(@JsonUnwrapped Entry entry, DocumentFacts document) {}
