package org.zhize.indexer.suggest;

import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.NameKind;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Succession;
import org.zhize.corpus.segment.Segmenter;
import org.zhize.indexer.store.View;
import org.zhize.indexer.suggest.Suggester.Found;
import org.zhize.indexer.suggest.Suggester.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of bodies that some provision holds, each with what the body is called today or else. */
public final class BodyNames {

    private static final int OTHERS = 2;

    private final List<One> all = new ArrayList<>();

    private record One(
            String name, String sound, String initials, String hint, boolean former, Form form) {}

    public BodyNames(View view) {
        Names names = Names.standard();
        for (Body body : names.bodies()) {
            if (body.kind() != NameKind.GOVERNMENT) {
                for (Name name : names.surfacesOf(body)) {
                    if (name.form() != Form.SHORT && view.occurs(name.surface())) {
                        add(names, body, name);
                    }
                }
            }
        }
        all.sort(
                Comparator.comparing(One::former)
                        .thenComparing(One::form)
                        .thenComparingInt(one -> one.name().length())
                        .thenComparing(One::name));
    }

    private void add(Names names, Body body, Name name) {
        String surface = name.surface();
        List<String> syllables = Segmenter.pinyin(surface);
        all.add(
                new One(
                        surface,
                        String.join("", syllables),
                        Lexicon.initials(syllables),
                        hint(names, body, surface),
                        body.until() != null,
                        name.form()));
    }

    private static String hint(Names names, Body body, String surface) {
        Set<String> later = new LinkedHashSet<>();
        for (Succession succession : names.successorsOf(body)) {
            names.body(succession.to()).ifPresent(b -> later.add(b.function()));
        }
        if (body.until() != null && !later.isEmpty()) {
            return "现属" + String.join("、", later);
        }
        // 应急局 is 应急管理局 first, which ends alike, and 应急管理部 then.
        String last = surface.substring(surface.length() - 1);
        List<String> others =
                names.surfacesOf(body).stream()
                        .filter(n -> n.form() != Form.SHORT)
                        .map(Name::surface)
                        .filter(n -> !n.equals(surface))
                        .sorted(Comparator.comparing(n -> !n.endsWith(last)))
                        .limit(OTHERS)
                        .toList();
        return others.isEmpty() ? "" : "又称" + String.join("、", others);
    }

    void add(String typed, boolean latin, int limit, List<Found> found) {
        Set<String> names = new LinkedHashSet<>();
        for (One one : all) {
            boolean begins =
                    latin
                            ? typed.length() > 2
                                    && (one.sound().startsWith(typed)
                                            || one.initials().startsWith(typed))
                            : one.name().startsWith(typed);
            if (begins && found.size() < limit && names.add(one.name())) {
                found.add(new Found(one.name(), Kind.BODY, null, one.hint()));
            }
        }
    }
}
