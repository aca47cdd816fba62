package org.zhize.graph.store;

import org.zhize.corpus.document.DocumentId;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.Role;

/** How many duties of a document a party holds in a role. */
public record MatrixCell(DocumentId document, Party party, Role role, long duties) {}
