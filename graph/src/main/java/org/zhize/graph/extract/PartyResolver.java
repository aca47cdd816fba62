package org.zhize.graph.extract;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.Region;
import org.zhize.corpus.names.Abbreviation;
import org.zhize.corpus.names.Body;
import org.zhize.corpus.names.Form;
import org.zhize.corpus.names.Level;
import org.zhize.corpus.names.NameKind;
import org.zhize.corpus.names.Names;
import org.zhize.corpus.names.Resolved;
import org.zhize.corpus.names.Scope;
import org.zhize.corpus.names.Succession;
import org.zhize.corpus.text.Widths;
import org.zhize.graph.duty.Party;
import org.zhize.graph.duty.PartyKind;
import org.zhize.graph.extract.Wording.Use;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells which party a mention means in its text: 应急局 in a county's text is that county's 应急管理局, 各乡镇
 * its townships as a class. The same body has the same id by whatever name it is called; the same
 * name in another region has another.
 *
 * <p>Weakness: a level below the text's own (市应急局 in a text of the province) means all bodies of
 * that level, not one.
 */
public final class PartyResolver {

    private static final class Standard {
        static final PartyResolver RESOLVER =
                new PartyResolver(Names.standard(), new PartyClasses());
        static final OwnLevel LEVEL = new OwnLevel();
    }

    private final Names names;
    private final PartyClasses classes;

    PartyResolver(Names names, PartyClasses classes) {
        this.names = names;
        this.classes = classes;
    }

    public static PartyResolver standard() {
        return Standard.RESOLVER;
    }

    /**
     * The scope of names in a document: its region, its day, whether it speaks to several levels.
     */
    public static Scope scope(Document document) {
        Region region = document.header().region();
        Level level = Standard.LEVEL.of(document);
        boolean oneLevel = level == Level.COUNTY || level == Level.TOWNSHIP;
        boolean several = document.header().rank().isNorm() || !oneLevel;
        return new Scope(region, level, document.header().versionDate(), several);
    }

    /** The party of a mention that stands where parties stand. */
    public Party resolve(String mention, Scope scope) {
        String words = Widths.fold(mention).replaceAll("\\s+", "");
        Optional<Resolved> body = inPlace(words, scope);
        Optional<PartyClasses.Known> known = classes.of(words);
        if (known.isPresent() && (body.isEmpty() || body.get().body() == null)) {
            PartyClasses.Known c = known.get();
            return party(c.name(), c.name(), c.kind(), null, scope.region().path());
        }
        if (body.isPresent()) {
            return body(body.get(), words, scope);
        }
        String core = classes.withoutQuantifier(words);
        Optional<Resolved> wording =
                core.equals(words) ? Optional.empty() : names.resolve(core, scope);
        if (wording.isPresent() && isOneLine(wording.get())) {
            return body(wording.get(), core, scope);
        }
        PartyKind kind = classes.kind(words);
        String name = kind == PartyKind.POST ? post(words, scope) : words;
        return party(name, name, kind, lineOfWork(words, scope), scope.region().path());
    }

    /** 县住房和城乡建设局局长 for 县住建局局长. */
    private String post(String words, Scope scope) {
        for (int end = words.length() - 2; end > 2; end--) {
            Optional<Resolved> body = names.resolve(words.substring(0, end), scope);
            if (body.isPresent() && body.get().body() != null) {
                String post = words.substring(end);
                boolean named =
                        body.get().kind() == NameKind.DEPARTMENT
                                && (body.get().form() == Form.ALIAS
                                        || body.get().form() == Form.FULL)
                                && classes.kind(post) == PartyKind.POST
                                && post.chars().noneMatch(c -> "、和及的".indexOf(c) >= 0);
                return named ? asSaid(body.get(), words.substring(0, end)) + post : words;
            }
        }
        return words;
    }

    /** 应急管理 of 县级以上人民政府应急管理部门, which are many bodies of one line of work. */
    private @Nullable String lineOfWork(String words, Scope scope) {
        int line = PartyClasses.afterGovernments(words, 0, words.length());
        return line == 0
                ? null
                : names.resolve(words.substring(line), scope).map(Resolved::function).orElse(null);
    }

    /** 青禾县应急局 in a text of 青禾县 is its 县应急局, also where no table has the county. */
    private Optional<Resolved> inPlace(String words, Scope scope) {
        Optional<Resolved> body = names.resolve(words, scope);
        String own = scope.region().name();
        boolean placed = own.length() > 2 && words.length() > own.length() && words.startsWith(own);
        if (!placed || (body.isPresent() && body.get().body() != null)) {
            return body;
        }
        String place = own.substring(0, own.length() - 1);
        return names.resolve(words.substring(place.length()), scope)
                .map(r -> r.named(place + r.name()))
                .or(() -> body);
    }

    boolean isClass(String mention) {
        return classes.exactly(mention).isPresent();
    }

    /** A class of those whom laws bind, as it is called: 投标人. */
    Party ofClass(String mention, PartyKind kind, Scope scope) {
        String words = Widths.fold(mention).replaceAll("\\s+", "");
        return party(words, words, kind, null, scope.region().path());
    }

    /** Whether the mention is spelled so oddly that it was read as the nearest known class. */
    Optional<String> repaired(String mention) {
        return classes.repaired(Widths.fold(mention).replaceAll("\\s+", ""));
    }

    private static boolean isOneLine(Resolved resolved) {
        return resolved.body() != null
                && resolved.kind() == NameKind.DEPARTMENT
                && resolved.form() != Form.SHORT;
    }

    private Party body(Resolved resolved, String words, Scope scope) {
        Region region = resolved.region();
        List<String> path =
                region != null ? region.path() : path(scope.region(), scope, resolved.level());
        boolean below = region == null && resolved.level().compareTo(scope.level()) > 0;
        String base =
                resolved.body() != null && !below
                        ? resolved.body().id() + "@" + resolved.level()
                        : below
                                ? resolved.name()
                                : bare(resolved.name(), region == null ? scope.region() : region);
        return party(
                base,
                ofItsDay(resolved, words, scope).orElseGet(() -> asSaid(resolved, words)),
                PartyKind.valueOf(resolved.kind().name()),
                resolved.function(),
                path);
    }

    /** 交通厅 in a text of 2023 is short for 交通运输厅, the body that took the work over whole. */
    private Optional<String> ofItsDay(Resolved resolved, String words, Scope scope) {
        Body body = resolved.body();
        LocalDate day = scope.date();
        if (body == null || day == null || body.existed(day)) {
            return Optional.empty();
        }
        String old = body.name(resolved.level());
        if (!resolved.name().endsWith(old)) {
            return Optional.empty();
        }
        String before = resolved.name().substring(0, resolved.name().length() - old.length());
        return names.successorsOf(body).stream()
                .filter(Succession::whole)
                .flatMap(s -> names.body(s.to()).stream())
                .map(later -> before + later.name(resolved.level()))
                .filter(name -> Abbreviation.isOf(words, name))
                .findFirst();
    }

    /**
     * Only abbreviations are written out: 应急局 is short for 应急管理局, its characters stand in that name
     * in order; 水务局 is not short for 水利局, nor 自然资源和规划厅 for 自然资源厅: these are names of their own.
     */
    private static String asSaid(Resolved resolved, String words) {
        String name = resolved.name();
        if (resolved.kind() == NameKind.ENTERPRISE) {
            return words;
        }
        if (resolved.body() == null
                || resolved.form() == Form.WORDING
                || Abbreviation.isOf(words, name)) {
            return name;
        }
        if (words.endsWith("委") && name.endsWith("局")) {
            String committee = name.substring(0, name.length() - 1) + "委员会";
            return Abbreviation.isOf(words, committee) ? committee : words;
        }
        boolean named = Use.OWN_NAME_END.in(words);
        return named && resolved.form() != Form.SHORT ? words : name;
    }

    /** 柳林县项目服务中心, 县项目服务中心 and 项目服务中心 of one county are one body. */
    private static String bare(String name, Region region) {
        String own = region.name();
        if (own.length() > 1 && name.startsWith(own) && name.length() > own.length() + 3) {
            return name.substring(own.length());
        }
        boolean level = name.length() > 4 && "省市县区旗州镇乡".indexOf(name.charAt(0)) >= 0;
        return level ? name.substring(1) : name;
    }

    private static List<String> path(Region region, Scope scope, Level level) {
        List<String> path = region.path();
        if (level == scope.level() || level.compareTo(scope.level()) > 0) {
            return path;
        }
        int size =
                switch (level) {
                    case STATE -> 0;
                    case PROVINCE -> 1;
                    case CITY -> path.size() == 2 ? 1 : 2;
                    case COUNTY -> Math.max(1, path.size() - 1);
                    case TOWNSHIP -> path.size();
                };
        return path.subList(0, Math.min(size, path.size()));
    }

    private static Party party(
            String base,
            String name,
            PartyKind kind,
            @Nullable String function,
            List<String> region) {
        return new Party(id(base, kind, region), name, kind, function, region);
    }

    private static String id(String base, PartyKind kind, List<String> region) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (base + "|" + kind + "|" + String.join("/", region))
                                            .getBytes(StandardCharsets.UTF_8));
            return "p" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
