package dev.perekaz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An article flows down this list, and a package imports only packages above it. */
class ArchitectureTest {
  private static final List<String> PACKAGES =
      List.of(
          "text",
          "ingest",
          "segment",
          "fragment",
          "langid",
          "decode",
          "marian",
          "model",
          "catalog",
          "translate",
          "summary",
          "pipeline",
          "report",
          "memory",
          "search",
          "batch",
          "server",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.perekaz");

  @TestFactory
  List<DynamicTest> aPackageImportsOnlyPackagesAboveIt() {
    return PACKAGES.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> importsOnlyFromAbove(name)))
        .toList();
  }

  private static void importsOnlyFromAbove(String name) {
    String[] below =
        PACKAGES.stream()
            .skip(PACKAGES.indexOf(name) + 1L)
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(inside(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noCycles() {
    slices().matching("dev.perekaz.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  List<DynamicTest> aLibraryHasOneHome() {
    return List.of(
        home("com.github.pemistahl.lingua..", "langid"),
        home("ai.djl..", "model"),
        home("ai.onnxruntime..", "model"),
        home("org.jsoup..", "ingest"),
        home("org.apache.lucene..", "summary"),
        home("org.jdbi..", "memory"),
        home("org.sqlite..", "memory"),
        home("io.javalin..", "server"),
        home("org.eclipse.jetty..", "server"),
        home("io.micrometer..", "server"),
        home("picocli..", "cli"));
  }

  private static DynamicTest home(String library, String name) {
    return DynamicTest.dynamicTest(
        library + " only in " + name,
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  private static String inside(String name) {
    return "dev.perekaz." + name + "..";
  }
}
