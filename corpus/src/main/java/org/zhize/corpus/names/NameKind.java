package org.zhize.corpus.names;

/** What a name of the tables names. */
public enum NameKind {
    DEPARTMENT,
    COMMITTEE,
    GOVERNMENT,
    PARTY_ORGAN,
    ENTERPRISE,
    SOCIAL
}
