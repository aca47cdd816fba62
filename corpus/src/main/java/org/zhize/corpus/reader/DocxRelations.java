package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Which parts a part of an Office file refers to. */
final class DocxRelations {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    DocxRelations(ZipArchive zip, String part) throws Refusal {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        byte[] bytes = zip.read(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (bytes == null) {
            return;
        }
        XmlNode.parse(bytes).children("Relationship").forEach(r -> add(r, folder));
    }

    private void add(XmlNode relation, String folder) {
        String target = relation.attribute("Target");
        String type = relation.attribute("Type");
        String id = relation.attribute("Id");
        if (target == null
                || type == null
                || id == null
                || "External".equals(relation.attribute("TargetMode"))) {
            return;
        }
        String path = target.startsWith("/") ? target.substring(1) : resolve(folder, target);
        byId.put(id, path);
        byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
    }

    private static String resolve(String folder, String target) {
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            int slash = base.lastIndexOf('/', base.length() - 2);
            base = base.substring(0, slash + 1);
        }
        return base + rest;
    }

    /** The path of the part with this type (last word of its URI); null if there is none. */
    @Nullable String byType(String type) {
        return byType.get(type);
    }

    @Nullable String byId(String id) {
        return byId.get(id);
    }

    /** The part that the package itself names as its document. */
    static String mainPart(ZipArchive zip) throws Refusal {
        String named = new DocxRelations(zip, "").byType("officeDocument");
        return named == null ? "word/document.xml" : named;
    }
}
