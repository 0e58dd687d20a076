package org.frameseek.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Makes small videos for tests with the FFmpeg program that the library brings along. The extension of the file name
/// chooses the container.
public final class TestVideos {
    private TestVideos() {
    }

    /// What to draw and how to encode it.
    ///
    /// @param width width as shown
    /// @param height height as shown
    /// @param rate frames per second, such as `30000/1001`
    /// @param rotation degrees clockwise by which a player must turn the stored picture; the file says so
    /// @param output further options of the FFmpeg program for the output
    public record Clip(int width, int height, int frames, String rate, int rotation, List<String> output) {
        public Clip() {
            this(160, 120, 30, "25", 0, List.of());
        }

        public Clip size(int newWidth, int newHeight) {
            return new Clip(newWidth, newHeight, frames, rate, rotation, output);
        }

        public Clip frames(int count) {
            return new Clip(width, height, count, rate, rotation, output);
        }

        public Clip rate(String perSecond) {
            return new Clip(width, height, frames, perSecond, rotation, output);
        }

        public Clip rotation(int degrees) {
            return new Clip(width, height, frames, rate, degrees, output);
        }

        public Clip encode(String... options) {
            var all = new ArrayList<>(output);
            all.addAll(List.of(options));
            return new Clip(width, height, frames, rate, rotation, List.copyOf(all));
        }
    }

    /// A video with the number of each frame in its pixels: 30 frames of 160×120 at 25 per second, H.264 where the
    /// container takes it.
    public static Path numbered(Path folder, String name) throws IOException {
        return numbered(folder, name, new Clip());
    }

    public static Path numbered(Path folder, String name, Clip clip) throws IOException {
        return drawn(folder, name, clip, frame -> NumberedPicture.draw(clip.width(), clip.height(), frame));
    }

    /// The number drawn into a picture of such a video, or -1.
    public static int number(Picture picture) {
        return NumberedPicture.read(picture);
    }

    /// The number drawn into a picture that was saved, or -1.
    public static int number(BufferedImage image) {
        var rgb = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
            rgb[i] = (byte) (pixel >> 16 - i % 3 * 8);
        }
        return number(new Picture(image.getWidth(), image.getHeight(), rgb));
    }

    /// A video of given pictures, one per frame.
    public static Path drawn(Path folder, String name, Clip clip, IntFunction<Picture> pictures) throws IOException {
        var target = folder.resolve(name);
        boolean lying = clip.rotation() % 180 != 0;
        var arguments = new ArrayList<>(List.of("-f", "rawvideo", "-pixel_format", "rgb24",
                "-video_size", lying ? clip.height() + "x" + clip.width() : clip.width() + "x" + clip.height(),
                "-framerate", clip.rate(), "-i", "-"));
        if (clip.output().stream().noneMatch("-c:v"::equals) && !name.endsWith(".gif")) {
            arguments.addAll(List.of("-c:v", encoder(name), "-pix_fmt", "yuv420p", "-b:v", "800k"));
        }
        arguments.addAll(clip.output());
        if (clip.rotation() == 0) {
            arguments.add(target.toString());
            ffmpeg(input -> write(input, clip, pictures), arguments);
            return target;
        }
        // Only the copying of a finished file can add a rotation.
        var stored = Files.createTempFile(folder, "stored", name.substring(name.lastIndexOf('.')));
        arguments.add(stored.toString());
        ffmpeg(input -> write(input, clip, pictures), arguments);
        ffmpeg("-display_rotation", String.valueOf(-clip.rotation()), "-i", stored.toString(), "-c", "copy",
                target.toString());
        Files.delete(stored);
        return target;
    }

    /// A lossless video of pixels that are given as they are to lie in the file.
    ///
    /// @param tags what they mean, as in `colorspace=bt709:range=tv`; may be empty
    public static Path raw(Path folder, String name, String pixelFormat, int width, int height, byte[] frames,
            String tags) throws IOException {
        var arguments = new ArrayList<>(List.of("-f", "rawvideo", "-pixel_format", pixelFormat, "-video_size",
                width + "x" + height, "-i", "-"));
        // FFV1 is the faster one, but FFmpeg squeezes full range before it gives the pixels to it.
        arguments.addAll(tags.contains("range=pc")
                ? List.of("-c:v", "libvpx-vp9", "-lossless", "1") : List.of("-c:v", "ffv1"));
        if (!tags.isEmpty()) {
            arguments.addAll(List.of("-vf", "setparams=" + tags));
        }
        arguments.add(folder.resolve(name).toString());
        ffmpeg(input -> input.write(frames), arguments);
        return folder.resolve(name);
    }

    /// A video that lies among the test resources.
    public static Path resource(String name) {
        try {
            return Path.of(TestVideos.class.getResource("/media/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// Runs the FFmpeg program, quiet and overwriting.
    public static void ffmpeg(String... arguments) throws IOException {
        ffmpeg(OutputStream::close, Arrays.asList(arguments));
    }

    /// Runs FFprobe and returns what it prints.
    public static String ffprobe(String... arguments) throws IOException {
        var process = FFmpegProgram.FFPROBE.command(List.of(arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private interface Input {
        void writeTo(OutputStream stream) throws IOException;
    }

    private static void ffmpeg(Input input, List<String> arguments) throws IOException {
        var log = Files.createTempFile("ffmpeg", ".log");
        var process = FFmpegProgram.FFMPEG.command(overwriting(arguments))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (var stream = process.getOutputStream()) {
            input.writeTo(stream);
        } catch (IOException endedEarly) {
            process.onExit().join();
        }
        int status = process.onExit().join().exitValue();
        var said = Files.readString(log);
        Files.delete(log);
        if (status != 0) {
            throw new IOException(String.join(" ", arguments) + "\n" + said);
        }
    }

    private static List<String> overwriting(List<String> arguments) {
        var all = new ArrayList<>(List.of("-y"));
        all.addAll(arguments);
        return all;
    }

    private static void write(OutputStream stream, Clip clip, IntFunction<Picture> pictures) throws IOException {
        for (int frame = 0; frame < clip.frames(); frame++) {
            var picture = pictures.apply(frame);
            stream.write(stored(picture, clip.rotation()).rgb());
        }
    }

    /// The picture as it lies in the file when a player turns it clockwise by these degrees.
    private static Picture stored(Picture shown, int rotation) {
        var picture = shown;
        for (int turned = rotation; turned > 0; turned -= 90) {
            picture = quarterTurnBack(picture);
        }
        return picture;
    }

    private static Picture quarterTurnBack(Picture picture) {
        int width = picture.height();
        int height = picture.width();
        var rgb = new byte[picture.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(picture.rgb(), (x * picture.width() + picture.width() - 1 - y) * 3,
                        rgb, (y * width + x) * 3, 3);
            }
        }
        return new Picture(width, height, rgb);
    }

    private static String encoder(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "webm" -> "libvpx-vp9";
            case "avi" -> "mpeg4";
            case "wmv" -> "wmv2";
            default -> "libopenh264";
        };
    }
}
