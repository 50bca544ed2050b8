package dev.retort.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which entities a scan takes, and what it says of the others. */
class SelectionTest {

    private static final String[] SHOP = {
        "package shop; @MappedSuperclass public abstract class Record<K> { @Id K id; }",
        "package shop; public interface Archived {}",
        "package shop; @Entity public class Article extends Record<Long> { String title; }",
        "package shop; @Entity public class Book extends Article { int pages; }",
        "package shop.sales; @Entity public class Invoice extends shop.Record<Long> implements shop.Archived {}",
        "package shop.sales; @Entity public class Note { @Id Long id; }",
        "package shopping; @Entity public class Cart extends shop.Record<Long> {}",
    };

    @TempDir
    Path directory;

    private ScannedModel scan(ModelSelection selection) {
        String classes = ModelSources.compile(directory, SHOP);
        return new ModelScanner()
                .scan(ScanRequest.of(Dialects.forUrl("jdbc:h2:mem:"), List.of(classes))
                        .withSelection(selection));
    }

    @Test
    void everythingIsTakenWhenNothingIsSelected() {
        ScannedModel model = scan(ModelSelection.EVERYTHING);

        assertThat(model.entities())
                .containsExactly("shop.Article", "shop.Book", "shop.sales.Invoice", "shop.sales.Note", "shopping.Cart");
        assertThat(model.untaken()).isEmpty();
    }

    @Test
    void aGenericMappedSuperclassIsABase() {
        ScannedModel model = scan(ModelSelection.EVERYTHING.withBases("shop.Record"));

        assertThat(model.entities())
                .containsExactly("shop.Article", "shop.Book", "shop.sales.Invoice", "shopping.Cart");
        assertThat(model.untaken())
                .containsExactly(new UntakenEntity("shop.sales.Note", "it does not extend or implement shop.Record"));
    }

    @Test
    void anInterfaceIsABase() {
        assertThat(scan(ModelSelection.EVERYTHING.withBases("shop.Archived")).entities())
                .containsExactly("shop.sales.Invoice");
    }

    @Test
    void anEntityIsABaseAndTakenItself() {
        assertThat(scan(ModelSelection.EVERYTHING.withBases("shop.Article")).entities())
                .containsExactly("shop.Article", "shop.Book");
    }

    @Test
    void oneOfSeveralBasesSuffices() {
        assertThat(scan(ModelSelection.EVERYTHING.withBases("shop.Article", "shop.Archived"))
                        .entities())
                .containsExactly("shop.Article", "shop.Book", "shop.sales.Invoice");
    }

    @Test
    void aPackageHoldsThoseBelowItAndNoneThatOnlyBeginsLikeIt() {
        ScannedModel model = scan(ModelSelection.EVERYTHING.withPackages("shop"));

        assertThat(model.entities())
                .containsExactly("shop.Article", "shop.Book", "shop.sales.Invoice", "shop.sales.Note");
        assertThat(model.untaken()).containsExactly(new UntakenEntity("shopping.Cart", "it is not in package shop"));
    }

    @Test
    void basesAndPackagesNarrowEachOther() {
        ScannedModel model =
                scan(ModelSelection.EVERYTHING.withBases("shop.Record").withPackages("shop.sales"));

        assertThat(model.entities()).containsExactly("shop.sales.Invoice");
        assertThat(model.untaken())
                .extracting(UntakenEntity::reason)
                .containsExactly(
                        "it is not in package shop.sales",
                        "it is not in package shop.sales",
                        "it does not extend or implement shop.Record",
                        "it is not in package shop.sales");
    }

    @Test
    void aListedClassIsTakenWhateverTheBaseSays() {
        assertThat(scan(ModelSelection.EVERYTHING.withBases("shop.Archived").withClasses("shop.sales.Note"))
                        .entities())
                .containsExactly("shop.sales.Invoice", "shop.sales.Note");
    }

    @Test
    void aListedClassBringsTheEntitiesThatItExtends() {
        ScannedModel model = scan(ModelSelection.EVERYTHING.withClasses("shop.Book"));

        assertThat(model.entities()).containsExactly("shop.Article", "shop.Book");
    }

    @Test
    void listedClassesAloneExcludeTheOthers() {
        ScannedModel model = scan(ModelSelection.EVERYTHING.withClasses("shop.sales.Note"));

        assertThat(model.entities()).containsExactly("shop.sales.Note");
        assertThat(model.untaken())
                .extracting(UntakenEntity::reason)
                .containsOnly("it is not listed under model.classes");
    }
}
