package org.frameseek;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.frameseek.media.Video;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which packages may depend on which.
class ArchitectureTest {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Utils?|Helpers?|Impl)");

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.frameseek");
    }

    @Test
    void domainKnowsNoWindow() {
        noClasses().that().resideInAnyPackage("org.frameseek.model..", "org.frameseek.engine..",
                        "org.frameseek.weights..", "org.frameseek.media..", "org.frameseek.index..",
                        "org.frameseek.search..", "org.frameseek.encoder..", "org.frameseek.tensors..",
                        "org.frameseek.library..", "org.frameseek.export..", "org.frameseek.download..",
                        "org.frameseek.catalogue..", "org.frameseek.report..", "org.frameseek.serve..",
                        "org.frameseek.error..", "org.frameseek.storage..", "org.frameseek.release..",
                        "org.frameseek.recheck..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.frameseek.ui..",
                        "org.frameseek.cli..", "org.frameseek.settings..", "org.frameseek.i18n..")
                .check(program);
    }

    @Test
    void modelLibraryStaysInItsRooms() {
        noClasses().that().resideOutsideOfPackages("org.frameseek.model..",
                        "org.frameseek.engine..", "org.frameseek.weights..")
                .should().dependOnClassesThat().resideInAPackage("ai.djl..")
                .check(program);
    }

    @Test
    void mediaLibraryStaysInItsRooms() {
        noClasses().that().resideOutsideOfPackages("org.frameseek.media..", "org.frameseek.export.excerpt..")
                .should().dependOnClassesThat().resideInAPackage("org.bytedeco..")
                .check(program);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.frameseek.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void searchIsPureComputation() {
        noClasses().that().resideInAPackage("org.frameseek.search..")
                .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.io..", "java.net..",
                        "org.frameseek.model..", "org.frameseek.engine..")
                .check(program);
    }

    @Test
    void windowAndCommandLineDoNotKnowEachOther() {
        noClasses().that().resideInAPackage("org.frameseek.ui..")
                .should().dependOnClassesThat().resideInAPackage("org.frameseek.cli..").check(program);
        noClasses().that().resideInAPackage("org.frameseek.cli..")
                .should().dependOnClassesThat().resideInAPackage("org.frameseek.ui..").check(program);
    }

    @Test
    void viewModelsKnowNoNodes() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").or().haveSimpleName("IndexQueue")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.stage..", "javafx.scene",
                        "javafx.scene.control..", "javafx.scene.layout..", "javafx.application..")
                .check(program);
    }

    @Test
    void onlyOnePlaceDecidesWhereFilesLive() {
        noClasses().that().resideOutsideOfPackage("org.frameseek")
                .should().callMethod(System.class, "getenv")
                .orShould().callMethod(System.class, "getenv", String.class)
                .check(program);
    }

    /// So that an indexed video is never scanned again.
    @Test
    void onlyTheLibraryOpensVideos() {
        noClasses().that().resideOutsideOfPackages("org.frameseek.media..", "org.frameseek.library..")
                .should().callMethod(Video.class, "open", Path.class)
                .check(program);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        classes().that().haveSimpleName("package-info")
                .should().beAnnotatedWith(NullMarked.class).check(program);
    }

    @Test
    void namesSayADuty() {
        classes().should(new ArchCondition<>("be named for what they do") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " says nothing"));
                }
            }
        }).check(program);
    }
}
