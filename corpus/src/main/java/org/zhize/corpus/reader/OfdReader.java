package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.PrintedPage.Glyph;
import org.zhize.corpus.reader.PrintedPage.Rule;
import org.zhize.corpus.reader.SourceText.Format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads OFD (GB/T 33190-2016), the fixed layout that government offices exchange. */
final class OfdReader {

    private static final int FEWEST_CHARACTERS = 10;
    private static final double POINTS = 72 / 25.4; // OFD measures in millimetres

    private final ZipArchive zip;
    private final Map<String, String> templates = new HashMap<>();
    private String folder = "";

    private OfdReader(ZipArchive zip) {
        this.zip = zip;
    }

    static SourceText read(ZipArchive zip) throws Refusal {
        if (zip.has("Encryptions.xml")) {
            throw new Refusal("这个 OFD 文件加了密，请另存为不加密的文件再导入。");
        }
        OfdReader reader = new OfdReader(zip);
        List<PrintedPage> pages = new ArrayList<>();
        XmlNode root = reader.part("OFD.xml");
        for (XmlNode body : root.children("DocBody").toList()) {
            XmlNode start = body.child("DocRoot");
            if (start != null) {
                pages.addAll(reader.document(start.text().strip()));
            }
        }
        long characters = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
        if (characters < FEWEST_CHARACTERS) {
            throw new Refusal("这个 OFD 没有文字层（可能是扫描件），请先做文字识别再导入。");
        }
        Draft draft = new Draft();
        new PrintedText(pages, draft).emit();
        return draft.finish(Format.OFD, null);
    }

    private XmlNode part(String path) throws Refusal {
        byte[] bytes = zip.read(path);
        if (bytes == null) {
            throw new Refusal("这个 OFD 文件缺少 " + path + "，可能已损坏。请重新下载再导入。");
        }
        return XmlNode.parse(bytes);
    }

    private List<PrintedPage> document(String path) throws Refusal {
        String main = path.startsWith("/") ? path.substring(1) : path;
        folder = main.substring(0, main.lastIndexOf('/') + 1);
        XmlNode document = part(main);
        XmlNode common = document.child("CommonData");
        String size = common == null ? null : box(common.child("PageArea"));
        if (common != null) {
            for (XmlNode template : common.children("TemplatePage").toList()) {
                String id = template.attribute("ID");
                String place = template.attribute("BaseLoc");
                if (id != null && place != null) {
                    templates.put(id, place);
                }
            }
        }
        List<PrintedPage> pages = new ArrayList<>();
        XmlNode list = document.child("Pages");
        for (XmlNode page : list == null ? List.<XmlNode>of() : list.children("Page").toList()) {
            String place = page.attribute("BaseLoc");
            if (place != null) {
                pages.add(page(part(resolved(place)), size));
            }
        }
        return pages;
    }

    private String resolved(String place) {
        if (place.startsWith("/")) {
            return place.substring(1);
        }
        return zip.has(folder + place) ? folder + place : place;
    }

    private static @Nullable String box(@Nullable XmlNode area) {
        XmlNode box = area == null ? null : area.child("PhysicalBox");
        return box == null ? null : box.text();
    }

    private PrintedPage page(XmlNode page, @Nullable String usual) throws Refusal {
        String own = box(page.child("Area"));
        double[] size = numbers(own != null ? own : usual != null ? usual : "0 0 210 297");
        List<Glyph> glyphs = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (XmlNode use : page.children("Template").toList()) {
            String place = templates.get(use.attribute("TemplateID"));
            if (place != null) {
                content(part(resolved(place)), glyphs, rules);
            }
        }
        content(page, glyphs, rules);
        double width = size.length > 2 ? size[2] : 210;
        double height = size.length > 3 ? size[3] : 297;
        return new PrintedPage(width * POINTS, height * POINTS, glyphs, PrintedRules.joined(rules));
    }

    private static void content(XmlNode page, List<Glyph> glyphs, List<Rule> rules) {
        for (XmlNode text : page.all("TextObject")) {
            OfdObject object = new OfdObject(text);
            for (XmlNode code : text.children("TextCode").toList()) {
                object.characters(code, glyphs);
            }
        }
        for (XmlNode path : page.all("PathObject")) {
            XmlNode data = path.child("AbbreviatedData");
            if (data != null) {
                new OfdObject(path).rules(data.text(), rules);
            }
        }
    }

    /** The numbers in a blank-separated list; what is no number counts as 0. */
    static double[] numbers(String list) {
        String[] words = list.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
        return numbers;
    }

    static double number(@Nullable String word) {
        return word != null
                        && word.matches("[+-]?\\d{0,9}(?:\\.\\d{0,20})?(?:[eE][+-]?\\d{1,2})?")
                        && word.matches(".*\\d.*")
                ? Double.parseDouble(word)
                : 0;
    }

    /** Points for millimetres. */
    static double points(double millimetres) {
        return millimetres * POINTS;
    }
}
