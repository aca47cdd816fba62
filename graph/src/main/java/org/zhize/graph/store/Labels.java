package org.zhize.graph.store;

import org.zhize.graph.duty.DutyKind;
import org.zhize.graph.duty.PartyKind;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Names of kinds as labels of the graph: PARTY_ORGAN is PartyOrgan. */
final class Labels {

    private Labels() {}

    static String of(DutyKind kind) {
        return camel(kind);
    }

    static String of(PartyKind kind) {
        return camel(kind);
    }

    static List<String> of(Collection<DutyKind> kinds) {
        return kinds.stream().map(Labels::of).toList();
    }

    static DutyKind dutyKind(Collection<String> labels) {
        for (DutyKind kind : DutyKind.values()) {
            if (labels.contains(of(kind))) {
                return kind;
            }
        }
        throw new IllegalStateException("a duty without a kind: " + labels);
    }

    private static String camel(Enum<?> name) {
        StringBuilder label = new StringBuilder();
        for (String word : name.name().split("_")) {
            label.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }
}
