package org.zhize.api.law;

import org.springframework.stereotype.Component;
import org.zhize.api.web.Missing;
import org.zhize.api.workspace.Workspace;
import org.zhize.corpus.document.Document;
import org.zhize.corpus.document.DocumentId;
import org.zhize.corpus.library.Correspondence;
import org.zhize.corpus.library.Law;
import org.zhize.corpus.library.Law.Part;
import org.zhize.corpus.library.Law.Version;
import org.zhize.corpus.library.Versions;
import org.zhize.corpus.names.LawTitles;
import org.zhize.graph.duty.Extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Laws with their versions, for pages and calls. A law is named by the id of any document that is a
 * version of it or a part of one, or by its title, short or official: ids stay those of documents,
 * and 民法典 in eight files is one law with one version of eight parts.
 */
@Component
public class Laws {

    private final Workspace workspace;

    Laws(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What the library holds, as it stands to each other in time. */
    public Versions versions() {
        return workspace.index().versions();
    }

    /** Throws {@link Missing} where nothing is named so. The parts of a version come in order. */
    public Law law(String idOrTitle) {
        return byId(idOrTitle)
                .or(() -> byTitle(idOrTitle))
                .map(this::inReadingOrder)
                .orElseThrow(() -> missing(idOrTitle));
    }

    /** The version of this document: itself, or with its sister parts in reading order. */
    public Optional<Version> version(DocumentId id) {
        return versions().version(id).map(this::inReadingOrder);
    }

    /** The texts of a version in reading order. */
    public List<Document> texts(Version version) {
        List<Document> texts = new ArrayList<>();
        for (Part part : inReadingOrder(version).parts()) {
            Extraction extraction = workspace.extraction(part.id());
            if (extraction != null) {
                texts.add(extraction.document());
            }
        }
        return texts;
    }

    /** What became of each provision of the older version in the newer one. */
    public Correspondence compare(Version older, Version newer) {
        return Correspondence.of(texts(older), texts(newer));
    }

    private Optional<Law> byId(String id) {
        return id.matches("[0-9a-z]{1,40}") ? versions().law(new DocumentId(id)) : Optional.empty();
    }

    // Of several bodies' laws of one title the one with most versions is the likeliest meant.
    private Optional<Law> byTitle(String title) {
        List<Law> laws = new ArrayList<>(versions().laws(title));
        if (laws.isEmpty()) {
            LawTitles.standard()
                    .official(title)
                    .ifPresent(official -> laws.addAll(versions().laws(official)));
        }
        return laws.stream()
                .max(
                        Comparator.comparingInt((Law law) -> law.versions().size())
                                .thenComparing(Law::title));
    }

    private Law inReadingOrder(Law law) {
        return new Law(law.versions().stream().map(this::inReadingOrder).toList());
    }

    private Version inReadingOrder(Version version) {
        if (!version.isSplit()) {
            return version;
        }
        return new Version(
                version.parts().stream()
                        .map(
                                part ->
                                        new Part(
                                                part.id(),
                                                part.header(),
                                                workspace.editions().firstArticle(part.id())))
                        .toList());
    }

    private static Missing missing(String law) {
        return new Missing("文库中没有“%s”：请用文件编号或法规名称，可在文库里查找".formatted(law));
    }
}
