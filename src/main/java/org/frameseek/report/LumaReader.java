package org.frameseek.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.frameseek.media.MediaException;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.search.Lumas;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads small pictures of a video for a second look. Use from one thread at a time.
public final class LumaReader implements Lumas, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LumaReader.class);
    /// Small enough that grain averages out.
    private static final int SIDE = 48;
    /// Frames that are kept: more than are compared with each other.
    private static final int KEPT = 256;

    private final StillReader reader;
    private final BooleanSupplier cancelled;
    private final Map<Integer, float[]> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
            return size() > KEPT;
        }
    };

    private LumaReader(StillReader reader, BooleanSupplier cancelled) {
        this.reader = reader;
        this.cancelled = cancelled;
    }

    /// @param cancelled polled between frames; [#of] then throws CancellationException
    public static LumaReader open(Video video, BooleanSupplier cancelled) throws MediaException {
        return new LumaReader(StillReader.open(video), cancelled);
    }

    @Override
    public float @Nullable [] of(int frame) {
        var known = kept.get(frame);
        if (known != null) {
            return known;
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        try {
            var luma = luma(reader.read(frame, SIDE, SIDE));
            kept.put(frame, luma);
            return luma;
        } catch (MediaException e) {
            LOG.debug("No second look at frame {}", frame, e);
            return null;
        }
    }

    /// Weights of BT.709.
    private static float[] luma(Picture picture) {
        byte[] rgb = picture.rgb();
        var luma = new float[rgb.length / 3];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.2126f * (rgb[3 * i] & 0xff) + 0.7152f * (rgb[3 * i + 1] & 0xff)
                    + 0.0722f * (rgb[3 * i + 2] & 0xff);
        }
        return luma;
    }

    @Override
    public void close() {
        reader.close();
    }
}
