package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.frameseek.encoder.Legibility;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.search.Query;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    @Test
    void unreadableScriptIsNoticedBeforeAnythingIsIndexed(@TempDir Path folder) {
        var library = new Library(folder);
        var session = new Session(library, new Videos(library), new InlineTasks(), Sessions::none, System::nanoTime);
        session.ask(new Ask(new Query.Words("红色"), Scope.VIDEO, false));
        session.use(ColourEncoder.load(Path.of("colours")));
        assertEquals(Legibility.UNREADABLE, session.readingProperty().get().legibility());
        session.ask(new Ask(new Query.Words("red"), Scope.VIDEO, false));
        assertEquals(Legibility.CLEAR, session.readingProperty().get().legibility());
        session.clear();
        assertNull(session.readingProperty().get());
    }
}
