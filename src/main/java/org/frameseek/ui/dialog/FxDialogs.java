package org.frameseek.ui.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// The system's file choosers, and alerts in the window's style.
public final class FxDialogs implements Dialogs {
    private final Window owner;
    private final Texts texts;
    private final Set<String> endings;
    /// Where a chooser opens when no folder is given. GTK would show recent files, where no folder is selected.
    private Path lastFolder;

    /// @param endings file endings of videos
    /// @param start where choosers open the first time
    public FxDialogs(Window owner, Texts texts, Set<String> endings, Path start) {
        this.owner = owner;
        this.texts = texts;
        this.endings = endings;
        lastFolder = start;
    }

    @Override
    public List<Path> chooseVideos() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("choose.open"));
        chooser.setInitialDirectory(firstThere(lastFolder));
        chooser.getExtensionFilters().addAll(
                new ExtensionFilter(texts.get("choose.videos"),
                        endings.stream().sorted().map(ending -> "*." + ending).toList()),
                new ExtensionFilter(texts.get("choose.all"), "*.*"));
        var chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        lastFolder = Objects.requireNonNullElse(chosen.getFirst().toPath().getParent(), lastFolder);
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey, @Nullable Path start) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.withoutMnemonic(titleKey));
        chooser.setInitialDirectory(firstThere(start, lastFolder));
        var chosen = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        if (start == null) {
            chosen.ifPresent(folder -> lastFolder = folder);
        }
        return chosen;
    }

    @Override
    public boolean confirm(String questionKey, String yesKey, Object... arguments) {
        var yes = new ButtonType(texts.get(yesKey), ButtonData.OK_DONE);
        var no = new ButtonType(texts.get("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, texts.get(questionKey, arguments), no, yes);
        alert.initOwner(owner);
        alert.setTitle(texts.withoutMnemonic(yesKey));
        alert.setHeaderText(null);
        alert.setGraphic(AlertIcons.question());
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public Optional<String> ask(String titleKey, String suggestion) {
        var dialog = new TextInputDialog(suggestion);
        dialog.initOwner(owner);
        dialog.setTitle(texts.withoutMnemonic(titleKey));
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(texts.get("dialog.name"));
        dialog.getDialogPane().getButtonTypes().setAll(
                new ButtonType(texts.get("dialog.cancel"), ButtonData.CANCEL_CLOSE),
                new ButtonType(texts.get("dialog.ok"), ButtonData.OK_DONE));
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    /// A chooser refuses to open in a folder that is gone.
    private static @Nullable File firstThere(@Nullable Path... folders) {
        return Stream.of(folders)
                .filter(folder -> folder != null && Files.isDirectory(folder))
                .findFirst()
                .map(Path::toFile)
                .orElse(null);
    }
}
