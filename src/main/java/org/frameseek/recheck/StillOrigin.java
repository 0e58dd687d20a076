package org.frameseek.recheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexException;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.library.Videos;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.search.Brief;
import org.frameseek.search.Query;
import org.frameseek.search.UnitVector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the films that a still may be copied from, and the frame. Vectors name the places; the pictures themselves, as
/// small grey ones, decide between them, because a copy has the same picture, not only the same things in it. Blocks
/// for up to a few seconds.
public final class StillOrigin {
    private static final Logger LOG = LoggerFactory.getLogger(StillOrigin.class);
    private static final Limits LIMITS = new Limits(4, 8);
    /// Places whose pictures are compared.
    private static final int PLACES = 8;
    /// Pictures of a place that are compared first, before all around the best of them.
    private static final int SAMPLES = 24;
    /// A place may begin before its vectors stand out.
    private static final int RIM = 12;
    /// How often it is looked further while the best picture is the outermost.
    private static final int FARTHEST = 8;
    /// Frames are compared small: that is all the comparison needs.
    private static final int LONGEST_SIDE = 288;
    /// Frames on both sides of the best one that may look the same where little moves.
    private static final int ALIKE = 36;
    /// The largest difference between copies, of 255.
    private static final double COPY = 10;

    private final LibrarySearch search;
    private final Videos videos;
    private final FrameEncoder encoder;

    /// @param timecode of the frame
    /// @param difference of the frame's small picture from that of the still, 0 to 255
    public record Origin(Path video, ContentKey key, int frame, String timecode, double difference) {
        /// Whether the frame is the same picture.
        public boolean copy() {
            return difference <= COPY;
        }
    }

    private record Place(Path video, ContentKey key, Brief.Found found) {
    }

    private record Nearest(int frame, double difference) {
    }

    public StillOrigin(LibrarySearch search, Videos videos, FrameEncoder encoder) {
        this.search = search;
        this.videos = videos;
        this.encoder = encoder;
    }

    /// The places that the still may come from, likeliest first.
    ///
    /// @param cancelled polled between videos and places
    /// @throws CancellationException when cancelled: the copy may be in a place that was not compared
    public List<Origin> of(StillImage still, BooleanSupplier cancelled) throws IndexException, EncoderException {
        var content = BlackBars.without(still);
        var vector = UnitVector.along(new PictureVectors(encoder).of(content));
        var wanted = LumaPicture.of(content);
        var origins = new ArrayList<Origin>();
        for (var place : places(new Query.Picture("still", vector), cancelled)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            try {
                origins.add(best(videos.open(place.video()).video(), wanted, place));
            } catch (MediaException | IndexException e) {
                LOG.warn("Not compared: {}", place.video(), e);
            }
        }
        origins.sort(Comparator.comparingDouble(Origin::difference));
        if (!origins.isEmpty() && origins.getFirst().copy()) {
            origins.set(0, exact(origins.getFirst(), content));
        }
        return origins;
    }

    /// Compares finer pictures around the frame found.
    private Origin exact(Origin origin, StillImage content) throws IndexException {
        try {
            var film = videos.open(origin.video()).video();
            int first = Math.max(0, origin.frame() - ALIKE);
            int last = Math.min(film.frames().frames() - 1, origin.frame() + ALIKE);
            var seen = new TreeMap<Integer, LumaPicture>();
            try (var reader = StillReader.open(film)) {
                read(reader, first, last, 1, LumaPicture::fine, seen);
            }
            int frame = nearest(LumaPicture.fine(content), seen).frame();
            return new Origin(origin.video(), origin.key(), frame, film.frames().timecode(frame), origin.difference());
        } catch (MediaException e) {
            LOG.warn("Not compared again: {}", origin.video(), e);
            return origin;
        }
    }

    private List<Place> places(Query query, BooleanSupplier cancelled) throws IndexException, EncoderException {
        var newest = new HashMap<ContentKey, Answer>();
        search.ask(query, LIMITS, answer -> newest.put(answer.header().key(), answer), cancelled);
        return newest.values().stream()
                .filter(answer -> answer.frames() != null && answer.header().source().file().isPresent())
                .flatMap(answer -> answer.brief().found().stream().map(found -> new Place(
                        answer.header().source().file().orElseThrow(), answer.header().key(), found)))
                .sorted(Comparator.comparingDouble(place -> -place.found().logOdds())).limit(PLACES).toList();
    }

    /// Compares some pictures of the place, then all around the best of them.
    private static Origin best(Video film, LumaPicture wanted, Place place) throws MediaException {
        var moment = place.found().moment();
        int first = Math.max(0, moment.startFrame() - RIM);
        int last = Math.min(film.frames().frames() - 1, moment.endFrame() + RIM);
        int step = Math.max(1, (last - first) / SAMPLES);
        var seen = new TreeMap<Integer, LumaPicture>();
        try (var reader = StillReader.open(film)) {
            read(reader, first, last, step, LumaPicture::of, seen);
            int coarse = nearest(wanted, seen).frame();
            read(reader, Math.max(first, coarse - step), Math.min(last, coarse + step), 1, LumaPicture::of,
                    seen);
            var best = nearest(wanted, seen);
            for (int i = 0; i < FARTHEST && (best.frame() == seen.firstKey() || best.frame() == seen.lastKey()); i++) {
                read(reader, Math.max(0, best.frame() - RIM), Math.min(film.frames().frames() - 1, best.frame() + RIM),
                        1, LumaPicture::of, seen);
                best = nearest(wanted, seen);
            }
            return new Origin(place.video(), place.key(), best.frame(), film.frames().timecode(best.frame()),
                    best.difference());
        }
    }

    private static void read(StillReader reader, int first, int last, int step,
            Function<StillImage, LumaPicture> small, Map<Integer, LumaPicture> seen) throws MediaException {
        for (int frame = first; frame <= last; frame += step) {
            if (!seen.containsKey(frame)) {
                var picture = StillImage.of(reader.read(frame, LONGEST_SIDE, LONGEST_SIDE));
                seen.put(frame, small.apply(BlackBars.without(picture)));
            }
        }
    }

    private static Nearest nearest(LumaPicture wanted, Map<Integer, LumaPicture> seen) {
        var logo = wanted.strange(seen.values());
        return seen.entrySet().stream()
                .map(frame -> new Nearest(frame.getKey(), wanted.difference(frame.getValue(), logo)))
                .min(Comparator.comparingDouble(Nearest::difference)).orElseThrow();
    }
}
