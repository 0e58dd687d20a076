package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.library.Library;
import org.frameseek.search.Query;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryAnswersTest {
    @TempDir
    private Path folder;

    @Test
    void aProblemIsGoneOnceTheLibraryAnswers() throws Exception {
        var place = Files.writeString(folder.resolve("library"), "no folder");
        var encoder = new ColourEncoder("colours");
        var answers = new LibraryAnswers(new Library(place), new InlineTasks());
        answers.use(new VideoSearch(encoder), encoder.identity());
        answers.follow(new Ask(new Query.Words("red"), Scope.LIBRARY, false), null);
        assertNotNull(answers.problemProperty().get());

        Files.delete(place);
        answers.refresh();
        assertEquals(0, answers.coverageProperty().get().videos());
        assertNull(answers.problemProperty().get());
    }
}
