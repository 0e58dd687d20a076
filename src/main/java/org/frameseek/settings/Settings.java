package org.frameseek.settings;

import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.export.still.StillFormat;
import org.frameseek.library.LaneSet;
import org.jspecify.annotations.Nullable;

/// Everything that the user chooses. Each setting is declared once, with its name in the file, its default and its
/// allowed values; unknown keys in the file are kept.
///
/// Folders are stored as text; empty text means the program's own folder.
public final class Settings {
    private final List<Setting<?>> all = new ArrayList<>();
    private JsonObject unknown = new JsonObject();

    private final ObjectProperty<Appearance> appearance = setting("appearance", Appearance.SYSTEM, Appearance.class);
    private final ObjectProperty<LanguageChoice> language =
            setting("language", LanguageChoice.SYSTEM, LanguageChoice.class);
    private final ObjectProperty<String> libraryFolder = setting("libraryFolder", "", String.class);
    private final ObjectProperty<String> modelFolder = setting("modelFolder", "", String.class);
    private final ObjectProperty<String> mirror = setting("mirror", "", String.class);
    private final ObjectProperty<String> proxy = setting("proxy", "", String.class);
    private final ObjectProperty<Boolean> updates = setting("updates", false, Boolean.class);
    private final ObjectProperty<List<String>> knownModels = texts("knownModels");
    private final ObjectProperty<DeviceChoice> device = setting("device", DeviceChoice.AUTO, DeviceChoice.class);
    private final ObjectProperty<PrecisionChoice> precision =
            setting("precision", PrecisionChoice.AUTO, PrecisionChoice.class);
    private final ObjectProperty<Integer> threads = setting("threads", 0, Integer.class, n -> n >= 0 && n <= 256);
    private final ObjectProperty<Boolean> wholeFrame = setting("wholeFrame", false, Boolean.class);
    private final ObjectProperty<Boolean> gentle = setting("gentle", false, Boolean.class);
    private final ObjectProperty<Boolean> pauseOnBattery = setting("pauseOnBattery", false, Boolean.class);
    private final ObjectProperty<Boolean> hardwareDecoding = setting("hardwareDecoding", false, Boolean.class);
    private final ObjectProperty<Boolean> exact = setting("exact", false, Boolean.class);
    private final ObjectProperty<PlaybackChoice> engine =
            setting("playbackEngine", PlaybackChoice.AUTO, PlaybackChoice.class);
    private final ObjectProperty<Double> volume = setting("volume", 1.0, Double.class, v -> v >= 0 && v <= 1);
    private final ObjectProperty<Boolean> muted = setting("muted", false, Boolean.class);
    private final ObjectProperty<Integer> jpegQuality =
            setting("jpegQuality", 95, Integer.class, q -> q >= 1 && q <= 100);
    private final ObjectProperty<StillFormat> stillFormat =
            setting("stillFormat", StillFormat.JPG, StillFormat.class);
    private final ObjectProperty<Boolean> largerText = setting("largerText", false, Boolean.class);
    private final ObjectProperty<String> exportFolder = setting("exportFolder", "", String.class);
    private final ObjectProperty<String> namePattern = setting("namePattern", "{video} {timecode}", String.class);
    private final ObjectProperty<Map<String, List<String>>> shortcuts = register("shortcuts", Map.of(),
            new TypeToken<>() { }, chosen -> chosen.values().stream().noneMatch(
                    keys -> keys == null || keys.contains(null)));
    private final ObjectProperty<List<String>> queries = texts("queries");
    private final ObjectProperty<List<String>> clearedVideos = texts("clearedVideos");
    private final ObjectProperty<List<String>> waiting = texts("waiting");
    private final ObjectProperty<List<String>> waitingExact = texts("waitingExact");
    private final ObjectProperty<Boolean> paused = setting("paused", false, Boolean.class);
    private final ObjectProperty<Boolean> modelExplained = setting("modelExplained", false, Boolean.class);
    private final ObjectProperty<Boolean> libraryShown = setting("libraryShown", true, Boolean.class);
    private final ObjectProperty<VideoOrder> libraryOrder =
            setting("libraryOrder", VideoOrder.NAME, VideoOrder.class);
    private final ObjectProperty<Double> libraryWidth =
            setting("libraryWidth", 208.0, Double.class, Settings::panelWidth);
    private final ObjectProperty<Double> matchesWidth =
            setting("matchesWidth", 272.0, Double.class, Settings::panelWidth);
    private final ObjectProperty<WindowBounds> window = setting("window", null, WindowBounds.class,
            w -> w.width() >= 320 && w.height() >= 240);

    private final ObjectProperty<LaneSet> lanes = setting("lanes", LaneSet.NONE, LaneSet.class);
    private final ObjectProperty<LastSession> lastSession = setting("lastSession", null, LastSession.class,
            last -> last.video() != null && last.words() != null && last.from() >= 0 && last.to() > last.from());

    private static boolean panelWidth(double width) {
        return width >= 100 && width <= 2000;
    }

    private <T> ObjectProperty<T> setting(String name, @Nullable T initial, Class<T> type) {
        return setting(name, initial, type, _ -> true);
    }

    private <T> ObjectProperty<T> setting(
            String name, @Nullable T initial, Class<T> type, Predicate<T> valid) {
        return register(name, initial, TypeToken.get(type), valid);
    }

    private ObjectProperty<List<String>> texts(String name) {
        return register(name, List.of(), new TypeToken<>() { }, texts -> !texts.contains(null));
    }

    private <T> ObjectProperty<T> register(
            String name, @Nullable T initial, TypeToken<T> type, Predicate<T> valid) {
        var property = new SimpleObjectProperty<>(this, name, initial);
        all.add(new Setting<>(name, property, initial, type, valid));
        return property;
    }

    /// Reads the settings from the object. A missing or invalid setting gets its default.
    public void read(JsonObject object) {
        unknown = object.deepCopy();
        all.forEach(setting -> setting.read(object));
    }

    public JsonObject toJson() {
        var object = unknown.deepCopy();
        all.forEach(setting -> setting.write(object));
        return object;
    }

    /// Calls back after every change.
    public void onChange(Runnable changed) {
        all.forEach(setting -> setting.property().addListener((_, _, _) -> changed.run()));
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public ObjectProperty<LanguageChoice> languageProperty() {
        return language;
    }

    public ObjectProperty<String> libraryFolderProperty() {
        return libraryFolder;
    }

    public ObjectProperty<String> modelFolderProperty() {
        return modelFolder;
    }

    /// CLIP folders opened before, most recent first.
    public ObjectProperty<List<String>> knownModelsProperty() {
        return knownModels;
    }

    public ObjectProperty<DeviceChoice> deviceProperty() {
        return device;
    }

    public ObjectProperty<PrecisionChoice> precisionProperty() {
        return precision;
    }

    /// Whether models that were trained on the middle of pictures see all of a frame.
    public ObjectProperty<Boolean> wholeFrameProperty() {
        return wholeFrame;
    }

    /// Processor threads for the model, 0 for one per core.
    public ObjectProperty<Integer> threadsProperty() {
        return threads;
    }

    /// Whether indexing leaves half of the processor to others, and all of it to full-screen playback.
    public ObjectProperty<Boolean> gentleProperty() {
        return gentle;
    }

    public ObjectProperty<Boolean> pauseOnBatteryProperty() {
        return pauseOnBattery;
    }

    public ObjectProperty<Boolean> hardwareDecodingProperty() {
        return hardwareDecoding;
    }

    /// Whether every frame is computed, near duplicates of others too.
    public ObjectProperty<Boolean> exactProperty() {
        return exact;
    }

    public ObjectProperty<PlaybackChoice> engineProperty() {
        return engine;
    }

    public ObjectProperty<Double> volumeProperty() {
        return volume;
    }

    public ObjectProperty<Boolean> mutedProperty() {
        return muted;
    }

    /// 1 to 100.
    public ObjectProperty<Integer> jpegQualityProperty() {
        return jpegQuality;
    }

    /// Address of a mirror of the model hub, empty for the address in the environment or the hub itself.
    public ObjectProperty<String> mirrorProperty() {
        return mirror;
    }

    /// Address of a proxy, empty for the proxy of the environment or the system.
    public ObjectProperty<String> proxyProperty() {
        return proxy;
    }

    /// Whether each start looks for a newer version.
    public ObjectProperty<Boolean> updatesProperty() {
        return updates;
    }

    public ObjectProperty<StillFormat> stillFormatProperty() {
        return stillFormat;
    }

    public ObjectProperty<Boolean> largerTextProperty() {
        return largerText;
    }

    public ObjectProperty<String> exportFolderProperty() {
        return exportFolder;
    }

    public ObjectProperty<String> namePatternProperty() {
        return namePattern;
    }

    /// The keys that the user chose, by the shortcut's name; shortcuts that are not named keep their keys.
    public ObjectProperty<Map<String, List<String>>> shortcutsProperty() {
        return shortcuts;
    }

    /// Previous descriptions, most recent first.
    public ObjectProperty<List<String>> queriesProperty() {
        return queries;
    }

    /// Videos that the user cleared from the list of those opened last.
    public ObjectProperty<List<String>> clearedVideosProperty() {
        return clearedVideos;
    }

    /// Videos with unfinished indexing, in order.
    public ObjectProperty<List<String>> waitingProperty() {
        return waiting;
    }

    /// Those of them whose every frame is computed, whatever [#exactProperty] says.
    public ObjectProperty<List<String>> waitingExactProperty() {
        return waitingExact;
    }

    /// Whether indexing is paused until the user resumes it.
    public ObjectProperty<Boolean> pausedProperty() {
        return paused;
    }

    /// Whether the user knows what the demo model cannot do.
    public ObjectProperty<Boolean> modelExplainedProperty() {
        return modelExplained;
    }

    public ObjectProperty<Boolean> libraryShownProperty() {
        return libraryShown;
    }

    public ObjectProperty<VideoOrder> libraryOrderProperty() {
        return libraryOrder;
    }

    /// Pixels.
    public ObjectProperty<Double> libraryWidthProperty() {
        return libraryWidth;
    }

    /// Pixels.
    public ObjectProperty<Double> matchesWidthProperty() {
        return matchesWidth;
    }

    /// Null until the first window closes.
    public ObjectProperty<WindowBounds> windowProperty() {
        return window;
    }

    /// The lanes of the timeline.
    public ObjectProperty<LaneSet> lanesProperty() {
        return lanes;
    }

    /// Null until a window with an open video closes.
    public ObjectProperty<LastSession> lastSessionProperty() {
        return lastSession;
    }
}
