package org.frameseek.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.frameseek.media.TestVideos.Clip;

/// A small video of a random kind: container, codec, groups, B-frames, times, joins, turns. Frame n of what was drawn
/// shows n. The same seed makes the same video.
///
/// @param what how it was made, for people
/// @param numbers what its frames show, in order; empty when only their number and sequence are certain
/// @param losesOne whether FFmpeg's own programs lose a frame of it: the one that an MPEG-1 or 2 decoder holds when the
///     size of pictures changes
record RandomClip(String what, Path file, List<Integer> numbers, boolean losesOne) {
    /// Containers, each with encoders that it takes, and what those need to know.
    private static final List<List<String>> KINDS = List.of(
            List.of("mp4", "mpeg4", "mpeg2video", "libopenh264", "mjpeg", "libvpx-vp9", "libsvtav1"),
            List.of("mov", "mpeg4", "prores_ks", "mjpeg", "qtrle", "png", "mpeg2video"),
            List.of("mkv", "mpeg4", "mpeg2video", "libopenh264", "libvpx", "libvpx-vp9", "ffv1", "huffyuv", "mjpeg",
                    "snow"),
            List.of("webm", "libvpx", "libvpx-vp9"),
            List.of("avi", "mpeg4", "mjpeg", "libopenh264", "msmpeg4v2", "msmpeg4", "huffyuv", "ffv1", "cinepak"),
            List.of("ts", "mpeg2video", "mpeg1video", "mpeg4", "libopenh264"),
            List.of("m2ts", "mpeg2video", "libopenh264"),
            List.of("mpg", "mpeg1video", "mpeg2video"),
            List.of("vob", "mpeg2video", "mpeg1video", "libopenh264"),
            List.of("flv", "flv", "libopenh264"),
            List.of("wmv", "wmv1", "wmv2", "msmpeg4"),
            List.of("gif", "gif"),
            List.of("mxf", "mpeg2video", "prores_ks"),
            List.of("dv", "dvvideo"),
            List.of("nut", "mpeg4", "ffv1", "mpeg2video", "libopenh264"),
            List.of("rm", "rv10", "rv20"),
            List.of("ivf", "libvpx", "libvpx-vp9"),
            List.of("3gp", "h263", "mpeg4"),
            List.of("wtv", "mpeg2video"),
            List.of("h264", "libopenh264"),
            List.of("m2v", "mpeg2video"),
            List.of("m4v", "mpeg4"));
    /// What only other FFmpeg programs encode.
    private static final List<List<String>> MORE_KINDS = List.of(
            List.of("mp4", "libx264", "libx265"), List.of("mov", "libx264", "libx265"),
            List.of("mkv", "libx264", "libx265", "libtheora", "libxvid"), List.of("avi", "libx264", "libxvid"),
            List.of("ts", "libx264", "libx265", "libxvid"), List.of("m2ts", "libx264"),
            List.of("vob", "libx264"), List.of("flv", "libx264"), List.of("ogv", "libtheora"),
            List.of("h264", "libx264"), List.of("hevc", "libx265"), List.of("nut", "libx264"));
    private static final List<String> WITH_B_FRAMES =
            List.of("mpeg4", "mpeg2video", "mpeg1video", "libx264", "libx265", "libxvid");
    private static final List<String> JOINABLE = List.of("ts", "m2ts", "mpg", "vob", "m2v", "h264", "hevc");
    private static final List<String> RATES = List.of("25", "30000/1001", "24000/1001", "50", "30", "60000/1001");
    /// Codecs of telephones, old tape and broadcast take few sizes and rates.
    private static final List<String> RATES_OF_BROADCAST = List.of("25", "30000/1001");

    static RandomClip make(Path folder, long seed) throws IOException {
        return new Maker(folder, seed).make();
    }

    private static final class Maker {
        private final Path folder;
        private final Random random;
        private final String container;
        private final String encoder;
        private final List<String> what = new ArrayList<>();
        private Clip clip = new Clip();
        private boolean turned;
        private boolean isWiderLater;

        Maker(Path folder, long seed) {
            this.folder = folder;
            this.random = new Random(seed);
            // Seeds that follow each other are alike at first.
            random.nextLong();
            var kinds = FFmpegProgram.OTHER == null ? KINDS : MORE_KINDS;
            var kind = kinds.get(random.nextInt(kinds.size()));
            this.container = kind.getFirst();
            this.encoder = kind.get(1 + random.nextInt(kind.size() - 1));
        }

        RandomClip make() throws IOException {
            clip = shape(clip.frames(8 + random.nextInt(50)));
            var options = new ArrayList<>(List.of("-c:v", encoder));
            options.addAll(quality());
            options.addAll(groups());
            options.addAll(times());
            clip = clip.encode(options.toArray(String[]::new));
            var numbers = IntStream.range(0, clip.frames()).boxed().toList();
            var file = draw("a", clip, 0);
            if (JOINABLE.contains(container) && !encoder.equals("libxvid") && chance(0.4)) {
                var all = new ArrayList<>(numbers);
                var joined = join(file, all);
                return new RandomClip(text(), joined, all, isWiderLater && encoder.startsWith("mpeg"));
            }
            if (List.of("mp4", "mov", "mkv").contains(container) && !turned && clip.frames() > 20
                    && chance(0.3)) {
                var part = trimmed(file);
                return new RandomClip(text(), part, List.of(), false);
            }
            // This encoder swallows its last frames.
            return new RandomClip(text(), file, encoder.equals("libxvid") ? List.of() : numbers, false);
        }

        private Clip shape(Clip plain) {
            var sized = switch (encoder) {
                case "dvvideo" -> plain.size(720, 576).rate("25");
                case "h263" -> plain.size(176, 144);
                default -> plain.size(64 + 16 * random.nextInt(5), 48 + 16 * random.nextInt(5));
            };
            if (encoder.equals("dvvideo")) {
                return sized.frames(8);
            }
            boolean broadcast = List.of("mxf", "wtv", "rm").contains(container);
            var timed = sized.rate(pick(broadcast ? RATES_OF_BROADCAST : RATES));
            turned = List.of("mp4", "mov").contains(container) && FFmpegProgram.OTHER == null && chance(0.2);
            what.add(sized.width() + "x" + sized.height() + " " + timed.frames() + " at " + timed.rate());
            return turned ? timed.rotation(90 * (1 + random.nextInt(3))) : timed;
        }

        private List<String> quality() {
            return switch (encoder) {
                case "libopenh264" -> List.of("-b:v", "800k", "-pix_fmt", "yuv420p");
                case "libvpx", "libvpx-vp9" -> List.of("-b:v", "800k", "-deadline", "realtime", "-cpu-used", "8",
                        "-auto-alt-ref", encoder.equals("libvpx") && chance(0.5) ? "1" : "0", "-lag-in-frames",
                        String.valueOf(8 * random.nextInt(2)));
                case "libx264" -> List.of("-preset", "ultrafast", "-crf", "26", "-pix_fmt", "yuv420p",
                        "-x264-params", pick(List.of("", "open-gop=1:", "b-pyramid=1:", "repeat-headers=1:",
                                "interlaced=1:")) + "threads=1");
                case "libx265" -> List.of("-preset", "ultrafast", "-crf", "26", "-pix_fmt", "yuv420p",
                        "-x265-params", pick(List.of("", "open-gop=1:", "b-pyramid=1:", "repeat-headers=1:"))
                                + "log-level=none");
                case "libsvtav1" -> List.of("-preset", "13", "-crf", "20", "-svtav1-params", "lp=1");
                case "qtrle", "png", "gif", "huffyuv", "ffv1" -> List.of();
                case "dvvideo" -> List.of("-pix_fmt", "yuv420p");
                case "snow" -> List.of("-pix_fmt", "yuv420p", "-q:v", "3", "-strict", "-2");
                case "prores_ks", "cinepak" -> List.of();
                case "mjpeg" -> List.of("-q:v", "3", "-pix_fmt", "yuvj420p");
                // A low rate packs several pictures into one packet of the stream.
                default -> chance(0.3) ? List.of("-b:v", "60k", "-pix_fmt", "yuv420p")
                        : List.of("-q:v", "4", "-pix_fmt", "yuv420p");
            };
        }

        private List<String> groups() {
            var options = new ArrayList<String>();
            if (!List.of("mjpeg", "prores_ks", "dvvideo", "gif", "png", "cinepak").contains(encoder)) {
                options.addAll(List.of("-g", pick(List.of("1", "5", "12", "30"))));
            }
            if (WITH_B_FRAMES.contains(encoder)) {
                options.addAll(List.of("-bf", String.valueOf(random.nextInt(4))));
            }
            if (container.equals("m4v")) {
                options.addAll(List.of("-f", "m4v"));
            }
            if (encoder.equals("mpeg2video") && chance(0.3)) {
                options.addAll(List.of("-flags", "+ildct+ilme"));
            }
            what.add(String.join(" ", options));
            return options;
        }

        private List<String> times() {
            boolean broadcast = List.of("mpeg1video", "mpeg2video", "dvvideo", "rv10", "rv20", "h263")
                    .contains(encoder)
                    || List.of("avi", "h264", "hevc", "m4v", "mxf", "wtv", "ogv").contains(container);
            if (!broadcast && chance(0.3)) {
                var uneven = "settb=1/1000,setpts=" + pick(List.of("N*40+mod(N*N\\,7)*5", "N*33+floor(N/5)*700",
                        "floor(N/2)*80+mod(N\\,2)*3", "N*N*4+N*20"));
                what.add(uneven);
                return List.of("-vf", uneven, "-fps_mode", "passthrough", "-enc_time_base", "1/1000");
            }
            if (chance(0.2)) {
                what.add("sar");
                return List.of("-vf", "setsar=" + pick(List.of("4/3", "8/9", "16/15")));
            }
            if (List.of("ts", "m2ts").contains(container) && chance(0.4)) {
                var offset = pick(List.of("3600", "95441.5", "95443.2", "10"));
                what.add("from " + offset);
                return List.of("-output_ts_offset", offset);
            }
            if (List.of("mp4", "mkv", "mov", "flv").contains(container) && chance(0.2)) {
                what.add("from 5");
                return List.of("-output_ts_offset", "5");
            }
            return List.of();
        }

        private Path draw(String name, Clip drawn, int first) throws IOException {
            return TestVideos.drawn(folder, name + "." + container, drawn,
                    frame -> NumberedPicture.draw(drawn.width(), drawn.height(), first + frame));
        }

        /// Another recording behind the first, which starts its times over, and may have another size.
        private Path join(Path first, List<Integer> numbers) throws IOException {
            int frames = 8 + random.nextInt(30);
            var other = clip.frames(frames);
            if (List.of("ts", "m2ts", "mpg", "vob").contains(container) && chance(0.3)) {
                other = other.size(clip.width() + 32, clip.height());
                what.add("then wider");
                isWiderLater = true;
            }
            var second = draw("b", other, 1000);
            var both = folder.resolve("both." + container);
            Files.write(both, Files.readAllBytes(first));
            Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
            IntStream.range(0, frames).forEach(frame -> numbers.add(1000 + frame));
            what.add("joined with " + frames);
            return both;
        }

        private Path trimmed(Path whole) throws IOException {
            var from = String.valueOf(0.1 + random.nextInt(3) * 0.13);
            what.add("trimmed from " + from);
            var file = folder.resolve("trimmed." + container);
            TestVideos.ffmpeg("-ss", from, "-i", whole.toString(), "-c", "copy", file.toString());
            return file;
        }

        private String text() {
            return container + " " + encoder + ", " + String.join(", ", what);
        }

        private boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        private String pick(List<String> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
