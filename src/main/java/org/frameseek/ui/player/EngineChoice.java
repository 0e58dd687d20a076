package org.frameseek.ui.player;

import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.media.MediaPlayer;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Video;
import org.frameseek.media.VideoInfo;
import org.frameseek.settings.PlaybackChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which engine plays the open video, and why. FFmpeg is always available. JavaFX Media is used once it has shown that
/// it can open the file, so that nobody waits for it.
final class EngineChoice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineChoice.class);
    private static final Set<String> MEDIA_FILES = Set.of("mp4", "m4v");
    private static final Set<String> MEDIA_CODECS = Set.of("h264");

    private final Texts texts;
    private final Viewport viewport;
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper(this, "description", "");
    private final BooleanProperty silent = new SimpleBooleanProperty(this, "silent");
    private @Nullable FfmpegEngine ffmpeg;
    private @Nullable MediaEngine media;

    EngineChoice(Texts texts, Viewport viewport) {
        this.texts = texts;
        this.viewport = viewport;
    }

    ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    void open(Video video, PlaybackChoice preference, PlaybackEngine.Listener listener) {
        var every = new FfmpegEngine(video, viewport, listener, () -> silent.set(true));
        ffmpeg = every;
        switch (preference) {
            case FFMPEG -> describe("player.engine.ffmpeg.chosen");
            case MEDIA -> tryMedia(video, listener);
            case AUTO -> {
                if (isMac()) {
                    describe("player.engine.ffmpeg.platform");
                } else if (isMediaFile(video.info())) {
                    tryMedia(video, listener);
                } else {
                    describe("player.engine.ffmpeg.format");
                }
            }
        }
        if (media == null) {
            every.prepare();
        }
    }

    private void tryMedia(Video video, PlaybackEngine.Listener listener) {
        describe("player.engine.ffmpeg.waiting");
        media = new MediaEngine(video, listener, () -> describe("player.engine.media"));
    }

    /// On macOS, JavaFX Media can only seek to whole seconds.
    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /// JavaFX Media rotates no picture, ignores wide pixels and high dynamic range, and reads all colours as standard
    /// definition: other colours would change at every pause.
    private static boolean isMediaFile(VideoInfo info) {
        var name = info.file().getFileName().toString().toLowerCase(Locale.ROOT);
        return MEDIA_FILES.contains(name.substring(name.lastIndexOf('.') + 1))
                && MEDIA_CODECS.contains(info.codec())
                && info.rotation() == 0
                && info.codedWidth() == info.width()
                && info.codedHeight() == info.height()
                && info.dynamicRange().equals("SDR")
                && info.standardDefinitionColours();
    }

    /// The engine to start now; null while nothing is open.
    @Nullable PlaybackEngine best() {
        return media != null && media.isUsable() ? media : ffmpeg;
    }

    /// The JavaFX Media player that draws, or null.
    @Nullable MediaPlayer platformPlayer() {
        return media == null ? null : media.player();
    }

    /// Dropped frames according to the best engine; 0 while nothing is open.
    long droppedFrames() {
        var best = best();
        return best == null ? 0 : best.droppedFrames();
    }

    /// @return whether another engine is left after this failure
    boolean fallBack(Exception cause) {
        if (media == null || ffmpeg == null) {
            return false;
        }
        LOG.info("JavaFX Media can't play this file, FFmpeg does: {}", String.valueOf(cause));
        media.close();
        media = null;
        ffmpeg.prepare();
        describe("player.engine.ffmpeg.failed");
        return true;
    }

    private void describe(String key) {
        var engine = texts.bind(key);
        description.bind(Bindings.when(silent)
                .then(Bindings.concat(engine, "\n", texts.bind("player.silent"))).otherwise(engine));
    }

    @Override
    public void close() {
        description.unbind();
        description.set("");
        silent.set(false);
        if (media != null) {
            media.close();
            media = null;
        }
        if (ffmpeg != null) {
            ffmpeg.close();
            ffmpeg = null;
        }
    }
}
