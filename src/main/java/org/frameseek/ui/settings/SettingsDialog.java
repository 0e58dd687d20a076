package org.frameseek.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.frameseek.download.Network;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.export.NamePattern;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillFormat;
import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.media.Video;
import org.frameseek.media.VideoInfo;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.settings.Settings;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Page;
import org.frameseek.ui.dialog.Sheet;
import org.frameseek.ui.model.GraphicsCard;
import org.frameseek.ui.update.Updates;

/// All settings on one page. Each change takes effect at once, so there is nothing to apply.
public final class SettingsDialog {
    private static final int MOST_THREADS = 256;

    private final Window owner;
    private final Settings settings;
    private final String ownLibrary;
    private final GraphicsCard card;
    private final ObservableValue<Boolean> battery;
    private final Updates updates;
    private final Dialogs dialogs;
    private final Runnable shortcuts;
    private final Texts texts;

    /// @param ownLibrary the index folder used while none is chosen
    /// @param battery whether the computer has one
    /// @param shortcuts shows the page of keys
    public SettingsDialog(Window owner, Settings settings, String ownLibrary, GraphicsCard card,
            ObservableValue<Boolean> battery, Updates updates, Dialogs dialogs, Runnable shortcuts, Texts texts) {
        this.owner = owner;
        this.settings = settings;
        this.ownLibrary = ownLibrary;
        this.card = card;
        this.battery = battery;
        this.updates = updates;
        this.dialogs = dialogs;
        this.shortcuts = shortcuts;
        this.texts = texts;
    }

    public void show() {
        card.refresh();
        var left = new SettingsForm(texts);
        look(left);
        model(left);
        playback(left);
        var right = new SettingsForm(texts);
        indexing(right);
        export(right);
        network(right);
        if (updates.isPossible()) {
            updates(right);
        }
        var page = new HBox(left, right);
        page.getStyleClass().add("settings");
        Sheet.show(owner, texts, "settings.title", new Page(owner, page));
    }

    private void look(SettingsForm form) {
        form.heading("settings.look");
        form.choice("settings.theme", settings.appearanceProperty(), List.of(Appearance.values()),
                choice -> "theme." + choice.name().toLowerCase(Locale.ROOT));
        form.choice("settings.language", settings.languageProperty(),
                List.of(LanguageChoice.values()), choice -> "language." + choice.label());
        form.flag("settings.larger-text", settings.largerTextProperty());
        form.action("settings.shortcuts", shortcuts);
        form.folder("settings.library", settings.libraryFolderProperty(), new SimpleStringProperty(ownLibrary),
                dialogs);
        form.note("settings.library.note");
    }

    private void model(SettingsForm form) {
        form.heading("settings.model");
        form.choice("settings.device", settings.deviceProperty(), List.of(DeviceChoice.values()),
                device -> "device." + device.label());
        form.choice("settings.precision", settings.precisionProperty(), List.of(PrecisionChoice.values()),
                precision -> "precision." + precision.label());
        form.flag("settings.whole-frame", settings.wholeFrameProperty());
        form.note("settings.whole-frame.note");
        form.number("settings.threads", settings.threadsProperty(), 0, MOST_THREADS);
        form.note("settings.model.note");
        new CardSettings(card, texts).addTo(form);
    }

    private void indexing(SettingsForm form) {
        form.heading("settings.indexing");
        form.flag("settings.hardware-decoding", settings.hardwareDecodingProperty());
        form.note("settings.hardware-decoding.note");
        form.flag("settings.gentle", settings.gentleProperty());
        Shown.when(form.flag("settings.battery", settings.pauseOnBatteryProperty()), battery);
        form.flag("settings.exact", settings.exactProperty());
        form.note("settings.exact.note");
    }

    private void network(SettingsForm form) {
        form.heading("settings.network");
        form.text("settings.mirror", settings.mirrorProperty()).setPromptText(Network.HUGGING_FACE.toString());
        form.text("settings.proxy", settings.proxyProperty()).promptTextProperty()
                .bind(texts.bind("settings.proxy.form"));
        form.note("settings.network.note");
    }

    private void updates(SettingsForm form) {
        form.heading("settings.updates");
        form.flag("settings.updates.start", settings.updatesProperty());
        form.action("settings.updates.now", updates::lookNow);
        form.note("settings.updates.note");
    }

    private void playback(SettingsForm form) {
        form.heading("settings.playback");
        form.choice("settings.engine", settings.engineProperty(), List.of(PlaybackChoice.values()),
                engine -> "engine." + engine.name().toLowerCase(Locale.ROOT));
        form.note("settings.engine.note");
    }

    private void export(SettingsForm form) {
        form.heading("settings.export");
        form.folder("settings.folder", settings.exportFolderProperty(), texts.bind("settings.folder.ask"), dialogs);
        form.choice("settings.format", settings.stillFormatProperty(), List.of(StillFormat.values()),
                format -> "format." + format.name().toLowerCase(Locale.ROOT));
        form.number("settings.quality", settings.jpegQualityProperty(), 1, 100)
                .disableProperty().bind(settings.stillFormatProperty().isNotEqualTo(StillFormat.JPG));
        form.text("settings.pattern", settings.namePatternProperty());
        form.note(Bindings.createStringBinding(this::preview,
                settings.namePatternProperty(), settings.stillFormatProperty(), texts.localeProperty()));
        form.note("settings.pattern.note");
        form.warning(Bindings.createStringBinding(
                () -> new PatternRemarks(texts).of(settings.namePatternProperty().get()),
                settings.namePatternProperty(), texts.localeProperty()));
    }

    private String preview() {
        return texts.get("settings.pattern.preview", new NamePattern(settings.namePatternProperty().get())
                .name(example().caption().fields(), settings.stillFormatProperty().get().kind().ending()));
    }

    /// Frame 42 of an imaginary holiday film.
    private Still example() {
        var timeBase = new Rational(1, 25);
        var pts = new long[50];
        for (int i = 0; i < pts.length; i++) {
            pts[i] = i;
        }
        var info = new VideoInfo(Path.of(texts.get("settings.pattern.video")), "mp4", "h264", 1920, 1080,
                1920, 1080, 0, new Rational(25, 1), timeBase, pts.length, 2, "SDR", false, false);
        var video = new Video(info, new FrameTable(timeBase, pts, new boolean[pts.length]), false);
        return new Still(video, 42, 1, texts.get("settings.pattern.query"), 0.3, "CLIP");
    }
}
