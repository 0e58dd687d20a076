package org.frameseek.world;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/// Writes a clip as MP4: H.264 and, where there is sound, AAC.
final class ClipVideo {
    static final int RATE = 25;

    private ClipVideo() {
    }

    /// @param sound mono 16-bit samples at [SampleTune#RATE], or null
    static void write(Path file, Clip clip, int width, int height, int bitRate, short[] sound)
            throws FrameRecorder.Exception {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (var recorder = new FFmpegFrameRecorder(file.toFile(), width, height, sound == null ? 0 : 1)) {
            configure(recorder, bitRate);
            if (sound != null) {
                recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
                recorder.setSampleRate(SampleTune.RATE);
                recorder.setAudioBitrate(64_000);
            }
            recorder.start();
            frames(recorder, clip, width, height, sound);
        }
    }

    /// Writes a film without sound.
    static void write(Path file, ShotFilm film, int width, int height, int bitRate) throws FrameRecorder.Exception {
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        try (var recorder = new FFmpegFrameRecorder(file.toFile(), width, height, 0)) {
            configure(recorder, bitRate);
            recorder.start();
            var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var pixels = new byte[width * height * 3];
            var buffer = ByteBuffer.allocateDirect(pixels.length);
            for (int frame = 0; frame < film.frames(); frame++) {
                film.draw(frame, canvas, pixels);
                buffer.clear().put(pixels).flip();
                recorder.recordImage(width, height, Frame.DEPTH_UBYTE, 3, width * 3, avutil.AV_PIX_FMT_RGB24, buffer);
            }
        }
    }

    private static void configure(FFmpegFrameRecorder recorder, int bitRate) {
        recorder.setFormat("mp4");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
        recorder.setVideoCodecName("libopenh264");
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(RATE);
        recorder.setGopSize(2 * RATE);
        recorder.setVideoBitrate(bitRate);
        recorder.setOption("movflags", "+faststart");
    }

    private static void frames(FFmpegFrameRecorder recorder, Clip clip, int width, int height, short[] sound)
            throws FrameRecorder.Exception {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = image.createGraphics();
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var buffer = ByteBuffer.allocateDirect(pixels.length);
        int heard = 0;
        int count = 0;
        for (int scene = 0; scene < clip.scenes().size(); scene++) {
            int frames = (int) Math.round(clip.seconds().get(scene) * RATE);
            for (int i = 0; i < frames; i++) {
                draw(graphics, clip.scenes().get(scene), width, height, i / (double) RATE);
                buffer.clear().put(pixels).flip();
                recorder.recordImage(width, height, Frame.DEPTH_UBYTE, 3, width * 3, avutil.AV_PIX_FMT_BGR24, buffer);
                count++;
                if (sound != null) {
                    int until = Math.min(sound.length, (int) ((long) count * SampleTune.RATE / RATE));
                    recorder.recordSamples(SampleTune.RATE, 1, ShortBuffer.wrap(sound, heard, until - heard).slice());
                    heard = until;
                }
            }
        }
    }

    private static void draw(Graphics2D graphics, Scene scene, int width, int height, double time) {
        ScenePainter.draw(graphics, scene, width, height, (double) width / height, time);
    }
}
