package org.frameseek.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.model.ModelNames;
import org.frameseek.ui.model.ModelViewModel;

/// The actions for videos in the library.
public final class VideoMenu {
    private final VideoCommands library;
    private final ModelViewModel models;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Consumer<Path> reveal;
    private final Runnable info;
    private final Texts texts;

    /// @param reveal shows a file in the system's file manager
    /// @param info shows what is known of the selected video
    public VideoMenu(VideoCommands library, ModelViewModel models, Dialogs dialogs, Notices notices,
            Consumer<Path> reveal, Runnable info, Texts texts) {
        this.library = library;
        this.models = models;
        this.dialogs = dialogs;
        this.notices = notices;
        this.reveal = reveal;
        this.info = info;
        this.texts = texts;
    }

    /// @param items the selected videos, at least one
    ContextMenu of(List<VideoItem> items) {
        return items.size() == 1 ? of(items.getFirst()) : new ContextMenu(
                entry("video.to-queue", () -> library.index(items), false),
                entry("video.forget", () -> forget(items), false));
    }

    private ContextMenu of(VideoItem item) {
        var menu = new ContextMenu();
        if (item.state() != State.MISSING) {
            menu.getItems().add(entry("video.open", () -> library.open(item), false));
            menu.getItems().addAll(indexing(item));
            menu.getItems().add(entry("video.reveal", () -> reveal.accept(item.file()), false));
        }
        menu.getItems().addAll(
                entry("video.locate", () -> locate(item), item.key() == null),
                entry("video.copy-path", () -> copyPath(item), false),
                entry("video.info", info, false),
                new SeparatorMenuItem(),
                entry("video.remove-index", () -> removeIndexes(item), item.indexes().isEmpty()),
                entry("video.forget", () -> forget(List.of(item)), false));
        return menu;
    }

    private List<MenuItem> indexing(VideoItem item) {
        return switch (item.state()) {
            case RUNNING -> List.of(pause(), cancel(item));
            case WAITING -> List.of(moveUp(item), indexNow(item), pause(), cancel(item));
            case PAUSED -> List.of(entry("index.resume", library::resume, false), moveUp(item), indexNow(item),
                    cancel(item));
            case INDEXED -> List.of(
                    entry("video.compute-all", () -> library.computeAll(item), item.computedAll()),
                    entry("video.index-again", () -> library.indexAgain(item), false), withModel(item));
            case FAILED -> List.of(entry("video.retry", () -> library.index(List.of(item)), false), withModel(item));
            default -> List.of(entry("video.to-queue", () -> library.index(List.of(item)), false), withModel(item));
        };
    }

    private MenuItem pause() {
        return entry("index.pause", library::pause, false);
    }

    private MenuItem moveUp(VideoItem item) {
        return entry("video.move-up", () -> library.moveByOne(List.of(item), false), item.place() == 1);
    }

    private MenuItem indexNow(VideoItem item) {
        return entry("video.index-now", () -> library.indexNow(item), false);
    }

    private MenuItem cancel(VideoItem item) {
        return entry("video.cancel", () -> library.cancel(item), false);
    }

    private Menu withModel(VideoItem item) {
        var menu = new Menu(texts.get("video.with-model"));
        for (var folder : models.choices()) {
            var choice = new MenuItem(new ModelNames(models, texts).of(folder));
            choice.setMnemonicParsing(false);
            choice.setDisable(models.modelProperty().get() != null
                    && folder.equals(models.modelProperty().get().folder()));
            choice.setOnAction(_ -> {
                models.choose(folder);
                library.index(List.of(item));
            });
            menu.getItems().add(choice);
        }
        return menu;
    }

    private void removeIndexes(VideoItem item) {
        if (dialogs.confirm("video.remove-index.question", "video.remove-index.yes", item.name())) {
            library.removeIndexes(item);
        }
    }

    /// Removes videos from the list, and offers to bring them back.
    void forget(List<VideoItem> items) {
        library.forget(items);
        notices.offer("notice.undo", () -> library.restore(items), "video.forgotten", items.size(),
                items.getFirst().name());
    }

    private static void copyPath(VideoItem item) {
        var content = new ClipboardContent();
        content.putString(item.file().toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void locate(VideoItem item) {
        dialogs.chooseFolder("video.locate.choose", item.file().getParent()).ifPresent(folder ->
                library.relocate(item, List.of(folder), found -> {
                    notices.say(found ? "video.located" : "video.not-located", item.name(), folder.toString());
                }));
    }

    private MenuItem entry(String key, Runnable action, boolean disabled) {
        var entry = new MenuItem(texts.get(key));
        entry.setOnAction(_ -> action.run());
        entry.setDisable(disabled);
        return entry;
    }
}
