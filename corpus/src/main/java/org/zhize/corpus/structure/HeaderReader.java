package org.zhize.corpus.structure;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.document.Header;
import org.zhize.corpus.document.Status;
import org.zhize.corpus.structure.Wording.Use;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is known of a document as a whole from its front, its signature and its clauses. */
final class HeaderReader {

    private static final Pattern ABOUT = Pattern.compile("^(?!关于)([^\\[【]{2,60}?)(?:关于|印发|转发)");
    private static final Pattern FILE_DATE = Pattern.compile("((?:19|20)\\d{2})-(\\d{2})-(\\d{2})");
    private static final Pattern VERSION_DATE =
            Pattern.compile("[(（]((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})[)）](?:\\.[A-Za-z]{1,5})?$");
    private static final Pattern AMENDED = Pattern.compile("修正|修订|修改");
    private static final Pattern PERIOD =
            Pattern.compile(
                    "((?:19|20)[0-9]{2})\\s*年?\\s*[—–~至-]+\\s*((?:19|20)[0-9]{2})\\s*年?|((?:19|20)[0-9]{2})\\s*年(?:度)?");
    private static final Pattern FIVE_YEARS = Pattern.compile("[“\"]?十([一二三四五六])五[”\"]?");
    private static final Pattern MAKES =
            Pattern.compile(
                    "(?:制定|编制|制订|拟定)(?:出|了)?(?:本|此)?((?:[“\"][^”\"]{1,8}[”\"])?[^,。;:、]{2,40})");

    // 民法典 合同编, 《民法典》（第三编 合同), 某法典总则: one file of a code that is printed by 编
    private static final Pattern OF_A_CODE =
            Pattern.compile(
                    "^(?!.*关于)《?([^《》]{2,60}?法典)》?[·•:：—_(（-]*"
                            + "(第[一二三四五六七八九十]+编.{0,12}|.{0,8}编|总则|附则)[)）]?$");

    private static final int SHORTEST_TITLE = 4;

    private final Layout layout;
    private final Front front;
    private final String text;
    private final String fileName;
    private final Set<String> inferred = new LinkedHashSet<>();

    HeaderReader(Layout layout, String text, String fileName) {
        this.layout = layout;
        this.front = layout.front;
        this.text = text;
        this.fileName = fileName;
    }

    Header read() {
        boolean carried = !layout.notice.isEmpty();
        String carrier = carried && !front.title.isEmpty() ? frontTitle() : null;
        String title = carried ? carriedTitle(frontTitle()) : title();
        String part = front.part;
        Matcher ofACode = OF_A_CODE.matcher(title);
        if (part == null && ofACode.matches()) {
            title = ofACode.group(1);
            part = ofACode.group(2);
        }
        List<String> issuers = issuers(carrier == null ? title : carrier);
        History history = History.of(layout.history);
        RankReader.Found rank = rank(title, issuers, history);
        LocalDate promulgated = history.promulgated();
        LocalDate effective = history.effective();
        if (promulgated == null && rank.rank().isNorm()) {
            promulgated = fileDate();
            if (promulgated != null) {
                inferred.add("promulgated");
            }
        }
        LocalDate amended = rank.rank().isNorm() ? amended(promulgated) : null;
        if (amended != null) {
            inferred.add("amended");
        }
        Clauses clauses = Clauses.of(layout);
        if (clauses.effective() != null) {
            effective = clauses.effective();
        } else if (effective == null && clauses.onPromulgation()) {
            effective = promulgated == null ? issued() : promulgated;
        }
        if (effective == null) {
            effective = day(front.fields.get("effective"));
        }
        LocalDate version = amended != null ? amended : promulgated;
        boolean changed = amended != null || AMENDED.matcher(history.words()).find();
        if (changed && effective != null && version != null && effective.isBefore(version)) {
            effective = null; // the day of the first text, which an amended one repeats
        }
        RegionReader.Place place =
                new RegionReader()
                        .read(
                                issuers,
                                carrier == null ? title : carrier,
                                number(),
                                history.words(),
                                text,
                                rank);
        if (!place.said()) {
            inferred.add("region");
        }
        if (!rank.certain()) {
            inferred.add("rank");
        }
        LocalDate repealed = day(front.fields.get("repealed"));
        String number = number();
        return new Header(
                title,
                carrier,
                part,
                number == null && rank.rank().isNorm() ? history.order() : number,
                issuers,
                rank.rank(),
                Kinds.of(title) == null && carrier != null ? Kinds.of(carrier) : Kinds.of(title),
                place.region(),
                issued(),
                promulgated,
                amended,
                effective,
                repealed,
                day(front.fields.get("published")),
                status(effective, repealed),
                addressees(),
                period(title),
                clauses.replaces(),
                Amends.of(title),
                inferred);
    }

    private RankReader.Found rank(String title, List<String> issuers, History history) {
        boolean norms = layout.notice.isEmpty() && hasArticles();
        String number = number();
        return RankReader.rank(
                title,
                (number == null ? "" : number + " ") + String.join(" ", issuers),
                history.words(),
                norms || front.isLaw,
                RegionReader.beginsWithRegion(title),
                fileName.substring(0, fileName.lastIndexOf('/') + 1));
    }

    private boolean hasArticles() {
        int articles = 0;
        for (Line line : layout.body) {
            Marker marker = line.marker();
            if (marker != null && marker.style().isArticle() && ++articles > 1) {
                return true;
            }
        }
        return false;
    }

    private String frontTitle() {
        StringBuilder title = new StringBuilder();
        front.title.forEach(line -> title.append(Lines.bare(line.span().of(text))));
        return title.toString();
    }

    private String carriedTitle(String carrier) {
        if (!layout.carriedWords.isEmpty()) {
            return layout.carriedWords;
        }
        String carried = Carried.title(carrier);
        return carried == null ? carrier : carried;
    }

    private static Status status(@Nullable LocalDate effective, @Nullable LocalDate repealed) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        if (repealed != null && !repealed.isAfter(today)) {
            return Status.REPEALED;
        }
        return effective != null && effective.isAfter(today)
                ? Status.NOT_YET_EFFECTIVE
                : Status.IN_FORCE;
    }

    private String title() {
        String title = frontTitle();
        if (!title.isEmpty()) {
            return title;
        }
        String field = front.fields.get("title");
        if (field != null) {
            return Lines.bare(field);
        }
        if (layout.body.isEmpty() && !layout.annexes.isEmpty()) {
            String words = layout.annexes.getFirst().titleWords();
            if (!words.isEmpty()) {
                return words;
            }
        }
        inferred.add("title");
        for (Line line : layout.body.subList(0, Math.min(3, layout.body.size()))) {
            Matcher makes = MAKES.matcher(line.text());
            while (makes.find()) {
                if (makes.group(1).length() > SHORTEST_TITLE && Kinds.of(makes.group(1)) != null) {
                    return makes.group(1);
                }
            }
        }
        String name = fileName.replaceFirst("^.*/", "").replaceFirst("\\.[A-Za-z0-9]+$", "");
        return name.isBlank() ? "无标题" : name;
    }

    private @Nullable String number() {
        if (front.number != null) {
            return front.number;
        }
        String field = front.fields.get("documentNumber");
        if (field == null) {
            return null;
        }
        DocumentNumbers.Found found = DocumentNumbers.line(field);
        return found == null ? null : found.value();
    }

    private List<String> issuers(String title) {
        Set<String> issuers = new LinkedHashSet<>();
        for (Line line : layout.signature) {
            for (String name : line.text().split("\\s{1,}|、")) {
                if (Organs.isOrgan(name)) {
                    issuers.addAll(Issuers.split(name));
                }
            }
        }
        if (!issuers.isEmpty()) {
            return List.copyOf(issuers);
        }
        Matcher about = ABOUT.matcher(title);
        if (about.find()) {
            return Issuers.split(about.group(1));
        }
        String field = front.fields.get("issuer");
        return field == null ? List.of() : Issuers.split(field);
    }

    private @Nullable LocalDate issued() {
        if (layout.issued != null) {
            return layout.issued;
        }
        LocalDate field = day(front.fields.get("issued"));
        return field == null ? front.date : field;
    }

    private static @Nullable LocalDate day(@Nullable String words) {
        if (words == null) {
            return null;
        }
        List<Dates.Found> found = Dates.find(words);
        return found.isEmpty() ? null : found.getFirst().date();
    }

    // Collections of laws name a file by title and version; the text often lists no amendment.
    private @Nullable LocalDate amended(@Nullable LocalDate promulgated) {
        Matcher named = VERSION_DATE.matcher(fileName);
        if (promulgated == null || !named.find()) {
            return null;
        }
        LocalDate date = Dates.date(named.group(1), named.group(2), named.group(3));
        return date != null && date.isAfter(promulgated) ? date : null;
    }

    private @Nullable LocalDate fileDate() {
        Matcher date = FILE_DATE.matcher(fileName);
        return date.find() ? Dates.date(date.group(1), date.group(2), date.group(3)) : null;
    }

    private List<String> addressees() {
        Line line = front.addressee;
        if (line == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : line.text().replaceFirst(":$", "").split("[,;](?![^(]*[)])")) {
            List<String> each = List.of(part.split("、(?![^(]*[)])"));
            // 各省、自治区、直辖市人民政府 is one name: what is left of 、 is none by itself
            if (each.stream().allMatch(name -> name.length() > 2 && Use.ADDRESSEE_END.in(name))) {
                each.forEach(name -> names.add(name.strip()));
            } else {
                names.add(part.strip());
            }
        }
        names.removeIf(String::isEmpty);
        return names;
    }

    private @Nullable String period(String title) {
        Matcher period = PERIOD.matcher(title);
        if (period.find()) {
            return period.group(3) != null
                    ? period.group(3)
                    : period.group(1) + "—" + period.group(2);
        }
        Matcher five = FIVE_YEARS.matcher(title);
        if (five.find()) {
            int number = "一二三四五六".indexOf(five.group(1)) + 11;
            int start = 2021 + (number - 14) * 5;
            return start + "—" + (start + 4);
        }
        return null;
    }
}
