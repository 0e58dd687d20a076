package org.frameseek.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.frameseek.download.Network;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.export.NamePattern;
import org.frameseek.export.still.Still;
import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.media.Video;
import org.frameseek.media.VideoInfo;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Sheet;

/// The settings, on a page per subject. Each change counts at once; there is nothing to apply.
public final class SettingsDialog {
    private static final int MOST_THREADS = 256;

    private final Window owner;
    private final Settings settings;
    private final String ownLibrary;
    private final Dialogs dialogs;
    private final Texts texts;

    /// @param ownLibrary the folder of indexes that is used while none is chosen
    public SettingsDialog(Window owner, Settings settings, String ownLibrary, Dialogs dialogs, Texts texts) {
        this.owner = owner;
        this.settings = settings;
        this.ownLibrary = ownLibrary;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    public void show() {
        var tabs = new TabPane(tab("settings.look", look()), tab("settings.model", model()),
                tab("settings.playback", playback()), tab("settings.export", export()),
                tab("settings.network", network()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setPrefSize(560, 360);
        Sheet.show(owner, texts, "settings.title", tabs);
    }

    private Tab tab(String key, SettingsForm form) {
        var tab = new Tab(null, form);
        tab.textProperty().bind(texts.bind(key));
        return tab;
    }

    private SettingsForm look() {
        var form = new SettingsForm(texts);
        form.choice("settings.theme", settings.appearanceProperty(), List.of(Appearance.values()),
                choice -> "theme." + choice.name().toLowerCase(Locale.ROOT));
        form.choice("settings.language", settings.languageProperty(), List.of("", "en", "zh-CN"),
                tag -> tag.isEmpty() ? "language.system" : "language." + tag);
        form.folder("settings.library", settings.libraryFolderProperty(), new SimpleStringProperty(ownLibrary),
                dialogs);
        form.note("settings.library.note");
        return form;
    }

    private SettingsForm model() {
        var form = new SettingsForm(texts);
        form.choice("settings.device", settings.deviceProperty(), List.of(DeviceChoice.values()),
                device -> "device." + device.label());
        form.choice("settings.precision", settings.precisionProperty(), List.of(PrecisionChoice.values()),
                precision -> "precision." + precision.label());
        form.number("settings.threads", settings.threadsProperty(), 0, MOST_THREADS);
        form.note("settings.model.note");
        return form;
    }

    private SettingsForm network() {
        var form = new SettingsForm(texts);
        form.text("settings.mirror", settings.mirrorProperty()).setPromptText(Network.HUGGING_FACE.toString());
        form.text("settings.proxy", settings.proxyProperty()).promptTextProperty()
                .bind(texts.bind("settings.proxy.form"));
        form.note("settings.network.note");
        return form;
    }

    private SettingsForm playback() {
        var form = new SettingsForm(texts);
        form.choice("settings.engine", settings.engineProperty(), List.of("auto", "media", "ffmpeg"),
                engine -> "engine." + engine);
        form.note("settings.engine.note");
        return form;
    }

    private SettingsForm export() {
        var form = new SettingsForm(texts);
        form.folder("settings.folder", settings.exportFolderProperty(), texts.bind("settings.folder.ask"), dialogs);
        form.number("settings.quality", settings.jpegQualityProperty(), 1, 100);
        form.text("settings.pattern", settings.namePatternProperty());
        var preview = new Label();
        preview.textProperty().bind(Bindings.createStringBinding(
                () -> texts.get("settings.pattern.preview",
                        new NamePattern(settings.namePatternProperty().get())
                                .name(example().caption().fields(), ".jpg")),
                settings.namePatternProperty(), texts.localeProperty()));
        preview.setWrapText(true);
        form.note(preview);
        form.note("settings.pattern.note");
        return form;
    }

    /// Frame 42 of an imagined holiday film.
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
