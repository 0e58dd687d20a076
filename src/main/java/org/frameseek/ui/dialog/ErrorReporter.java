package org.frameseek.ui.dialog;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles unexpected failures: they go to the log, and one calm dialog reports them. Further failures while it is open
/// only go to the log.
public final class ErrorReporter implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);

    private final Texts texts;
    private final Path logFolder;
    private @Nullable Window owner;
    private boolean showing;

    public ErrorReporter(Texts texts, Path logFolder) {
        this.texts = texts;
        this.logFolder = logFolder;
    }

    /// The window over which the dialog appears, once it exists.
    public void setOwner(Window window) {
        owner = window;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("Unexpected failure on thread {}", thread.getName(), failure);
        Platform.runLater(() -> show(failure));
    }

    public void report(Throwable failure) {
        uncaughtException(Thread.currentThread(), failure);
    }

    private void show(Throwable failure) {
        if (showing) {
            return;
        }
        showing = true;
        var alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        alert.setTitle(texts.get("problem.title"));
        alert.setGraphic(AlertIcons.problem());
        alert.setHeaderText(texts.get("problem.title"));
        var words = new Label(texts.get("problem.text", failure.toString(), logFolder.toString()));
        words.setWrapText(true);
        words.setPrefWidth(440);
        alert.getDialogPane().setContent(words);
        alert.setOnHidden(_ -> showing = false);
        alert.show();
    }
}
