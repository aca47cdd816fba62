package org.zhize.api.answer;

import org.zhize.api.ledger.Entry;
import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.names.Match;
import org.zhize.corpus.names.Name;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Succession;
import org.zhize.corpus.text.Widths;

import java.util.List;
import java.util.Optional;

/**
 * What a body that a text names by an old name is called now.
 *
 * @param id of the body of today
 * @param name at the level of the old one
 * @param since the year in which the whole of its work went over
 */
record Today(String id, String name, int since) {

    private static final Names NAMES = Names.standard();

    /** Empty where the holder still has its name, and where its work went to several bodies. */
    static Optional<Today> of(Entry.Holder holder) {
        List<Match> matches = NAMES.findWithShort(Widths.fold(holder.mention()));
        if (matches.isEmpty() || !holder.party().kind().equals("DEPARTMENT")) {
            return Optional.empty();
        }
        Match last = matches.getLast();
        // 市建设行政管理部门所属的燃气管理处 is not its superior.
        if (last.span().end() < holder.mention().length()) {
            return Optional.empty();
        }
        // Today's bodies stand first: a name that one of them still has is no old name.
        Body body = last.names().stream().map(Name::body).findFirst().orElseThrow();
        if (body.until() == null) {
            return Optional.empty();
        }
        List<Succession> whole =
                NAMES.successorsOf(body).stream().filter(Succession::whole).toList();
        if (whole.size() != 1) {
            return Optional.empty();
        }
        Succession succession = whole.getFirst();
        return NAMES.body(succession.to())
                .map(
                        later ->
                                new Today(
                                        later.id(),
                                        name(later, holder),
                                        succession.on().getYear()));
    }

    private static String name(Body later, Entry.Holder holder) {
        String mention = holder.mention();
        if (mention.startsWith("国务院")) {
            return later.name(Level.STATE);
        }
        if (mention.startsWith("省")) {
            return later.name(Level.PROVINCE);
        }
        int depth = holder.party().region().size();
        return switch (depth) {
            case 0 -> mention.endsWith("部") ? later.name(Level.STATE) : later.name(Level.COUNTY);
            case 1 -> later.name(mention.contains("县") ? Level.COUNTY : Level.PROVINCE);
            case 2 -> later.name(Level.CITY);
            default -> later.name(Level.COUNTY);
        };
    }
}
