package org.zhize.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house: arrows go one way, and a library has one door. */
@AnalyzeClasses(packages = "org.zhize", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.zhize.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest static final ArchRule HANLP = only("org.zhize.corpus.segment..", "com.hankcs..");

    @ArchTest static final ArchRule LUCENE = only("org.zhize.indexer..", "org.apache.lucene..");

    @ArchTest static final ArchRule NEO4J = only("org.zhize.graph.store..", "org.neo4j..");

    @ArchTest static final ArchRule JSOUP = only("org.zhize.corpus.reader..", "org.jsoup..");

    @ArchTest
    static final ArchRule PDFBOX = only("org.zhize.corpus.reader..", "org.apache.pdfbox..");

    // POI also writes the tables that the service hands out.
    @ArchTest
    static final ArchRule POI =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.zhize.corpus.reader..", "org.zhize.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.poi..");

    @ArchTest static final ArchRule SPRING = only("org.zhize.api..", "org.springframework..");

    @ArchTest
    static final ArchRule CORPUS_KNOWS_NOBODY =
            noClasses()
                    .that()
                    .resideInAPackage("org.zhize.corpus..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.zhize.indexer..", "org.zhize.graph..", "org.zhize.api..");

    @ArchTest
    static final ArchRule INDEXER_AND_GRAPH_ARE_STRANGERS =
            slices().matching("org.zhize.(indexer|graph)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule NAMES_ARE_OF_THE_DOMAIN =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto");

    private static ArchRule only(String door, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(door)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
