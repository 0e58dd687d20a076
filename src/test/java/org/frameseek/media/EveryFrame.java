package org.frameseek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillExporter;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;

/// Checks on random clips that every way to a frame leads to the same picture: its row in the table, reading in order,
/// reading it alone, exporting it, and playing from it. The numbers in the pictures, FFprobe, and FFmpeg's own decoding
/// are the witnesses.
///
/// As a program it checks many, and prints the seeds of those that fail: `EveryFrame FIRST_SEED COUNT`. With
/// `-Dframeseek.test.ffmpeg=PROGRAM`, another FFmpeg encodes, by x264, x265, Xvid and Theora.
final class EveryFrame {
    private static final PictureSpec SMALL = new PictureSpec(64, 64, 64, 64, 0, Filter.BICUBIC);
    private static final int MOST_EXACT = 12;
    private static final StillExporter EXPORTER = new StillExporter(new OutputGate(List.of()));

    private EveryFrame() {
    }

    public static void main(String[] arguments) throws Exception {
        long first = Long.parseLong(arguments[0]);
        int failed = 0;
        for (long seed = first; seed < first + Long.parseLong(arguments[1]); seed++) {
            var fault = check(seed);
            if (fault != null) {
                failed++;
                System.out.println(fault);
            }
        }
        System.out.println(arguments[1] + " clips from seed " + first + ": " + failed + " failed");
    }

    /// @return what is wrong with the clip of this seed, or null
    static String check(long seed) throws Exception {
        var folder = Files.createTempDirectory("every-frame");
        try {
            var clip = RandomClip.make(folder, seed);
            var fault = fault(clip, new Random(seed));
            return fault == null ? null : "seed " + seed + " (" + clip.what() + "): " + fault;
        } catch (Exception e) {
            return "seed " + seed + ": " + e;
        } finally {
            for (var file : folder.toFile().listFiles()) {
                Files.delete(file.toPath());
            }
            Files.delete(folder);
        }
    }

    private static String fault(RandomClip clip, Random random) throws Exception {
        var video = Video.open(clip.file());
        int frames = video.frames().frames();
        int counted = count(clip.file()) + (clip.losesOne() ? 1 : 0);
        if (frames != counted) {
            return frames + " rows, " + counted + " pictures" + " of " + clip.numbers().size();
        }
        var numbers = new ArrayList<Integer>();
        var rows = new ArrayList<Integer>();
        var rgb = ByteBuffer.allocateDirect(SMALL.bytes());
        boolean damaged = false;
        try (var reader = FrameReader.open(video, SMALL, 0)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                rows.add(row);
                reader.copyTo(rgb.clear());
                var pixels = new byte[SMALL.bytes()];
                rgb.flip().get(pixels);
                numbers.add(NumberedPicture.read(new Picture(64, 64, pixels)));
                damaged |= reader.damaged();
            }
            if (reader.unforetold() > 0) {
                return reader.unforetold() + " pictures without a row";
            }
        }
        if (!rows.equals(IntStream.range(0, frames).boxed().toList())) {
            return "rows in order: " + rows;
        }
        if (Mending.of(video, () -> false) != video.frames()) {
            return "rows are mended needlessly";
        }
        if (damaged || !numbers.equals(clip.numbers())) {
            // Some encoders lose or spoil pictures.
            var witness = decoded(clip.file());
            if (damaged && !witness.faulty()) {
                return "rows are said to be damaged";
            }
            if (!numbers.equals(witness.numbers())) {
                return "numbers in order: " + numbers + ", not " + witness.numbers();
            }
            if (damaged) {
                // What a damaged picture shows depends on where decoding starts.
                return times(video.frames());
            }
        }
        var exact = exact(video, numbers, random);
        int from = random.nextInt(frames);
        var rest = rest(video, from);
        if (!rest.equals(IntStream.range(from, frames).boxed().toList())) {
            return "rows from " + from + " on: " + rest;
        }
        return exact != null ? exact : times(video.frames());
    }

    /// What FFmpeg's program decodes.
    ///
    /// @param faulty whether it complains
    private record Decoded(List<Integer> numbers, boolean faulty) {
    }

    private static Decoded decoded(Path file) throws Exception {
        var log = Files.createTempFile(file.getParent(), "decoded", ".log");
        var process = FFmpegProgram.FFMPEG.command(List.of("-i", file.toString(), "-fps_mode", "passthrough", "-f",
                "rawvideo", "-pix_fmt", "rgb24", "-s", "64x64", "-")).redirectError(log.toFile()).start();
        var pixels = process.getInputStream().readAllBytes();
        var numbers = new ArrayList<Integer>();
        for (int at = 0; at < pixels.length; at += SMALL.bytes()) {
            var picture = Arrays.copyOfRange(pixels, at, at + SMALL.bytes());
            numbers.add(NumberedPicture.read(new Picture(64, 64, picture)));
        }
        return new Decoded(numbers, Files.size(log) > 0);
    }

    /// The rows of the rest of the video, as when indexing goes on after a stop; -1 when there are others.
    private static List<Integer> rest(Video video, int from) throws MediaException {
        var rows = new ArrayList<Integer>();
        try (var reader = FrameReader.open(video, SMALL, from)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                rows.add(row);
            }
            if (reader.unforetold() > 0) {
                rows.add(-1);
            }
        }
        return rows;
    }

    private static String exact(Video video, List<Integer> numbers, Random random) throws Exception {
        var order = new ArrayList<>(IntStream.range(0, numbers.size()).boxed().toList());
        Collections.shuffle(order, random);
        var chosen = order.subList(0, Math.min(order.size(), MOST_EXACT));
        var files = EXPORTER.export(chosen.stream().map(frame -> Still.of(video, frame)).toList(),
                video.file().getParent(), NamePattern.DEFAULT, new StillWriter(StillFormat.JPG, 95)).iterator();
        try (var stills = StillReader.open(video); var player = PlaybackDecoder.open(video)) {
            for (int frame : chosen) {
                int still = NumberedPicture.read(stills.read(frame));
                if (still != numbers.get(frame)) {
                    return "frame " + frame + " alone shows " + still + ", in order " + numbers.get(frame);
                }
                int exported = NumberedPicture.read(picture(files.next()));
                if (exported != still) {
                    return "frame " + frame + " shows " + still + ", exported " + exported;
                }
                player.seek(frame);
                if (!player.next() || player.frame() != frame) {
                    return "playing from frame " + frame + " starts at " + player.frame();
                }
                int played = NumberedPicture.read(picture(player));
                if (played != still) {
                    return "frame " + frame + " shows " + still + ", played " + played;
                }
            }
        }
        return null;
    }

    private static Picture picture(Path file) throws IOException {
        var image = ImageIO.read(file.toFile());
        var rgb = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
            rgb[i] = (byte) (pixel >> 16 - 8 * (i % 3));
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }

    private static Picture picture(PlaybackDecoder player) throws MediaException {
        int width = player.width();
        int height = player.height();
        var bgra = ByteBuffer.allocateDirect(width * height * 4 + PlaybackDecoder.ROOM_BEHIND);
        player.copyTo(bgra, width, height);
        var rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = bgra.get(i / 3 * 4 + 2 - i % 3);
        }
        return new Picture(width, height, rgb);
    }

    /// Every time that is printed, given back, names the same frame, or the last that shares it.
    private static String times(FrameTable frames) {
        for (int frame = 0; frame < frames.frames(); frame++) {
            int named = frames.frameAt(Double.parseDouble("%.9f".formatted(frames.seconds(frame))));
            if (named != frame && (named < frame || frames.time(named) != frames.time(frame))) {
                return "the time of frame " + frame + " names frame " + named;
            }
        }
        return frames.duration() > 0 ? null : "lasts " + frames.duration();
    }

    private static int count(Path file) throws Exception {
        return TestVideos.ffprobe("-count_frames", "-select_streams", "v", "-show_entries", "stream=nb_read_frames",
                        "-of", "default=nw=1:nk=1", file.toString()).lines().filter(line -> line.matches("\\d+"))
                .mapToInt(Integer::parseInt).findFirst().orElse(-1);
    }
}
