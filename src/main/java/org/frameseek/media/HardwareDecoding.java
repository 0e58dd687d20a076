package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_CUDA;
import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_D3D11VA;
import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VAAPI;
import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VIDEOTOOLBOX;
import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VULKAN;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_hwdevice_ctx_create;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_transfer_data;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// A device that decodes video in hardware. It gives other pictures than the processor where a stream is damaged, or a
/// driver is: compare before relying on it. Decoders of any thread share it; close it after them.
public final class HardwareDecoding implements AutoCloseable {
    /// In the order in which they are tried. A system has only some of them.
    public enum Kind {
        CUDA("NVDEC", AV_HWDEVICE_TYPE_CUDA),
        VIDEOTOOLBOX("VideoToolbox", AV_HWDEVICE_TYPE_VIDEOTOOLBOX),
        D3D11("Direct3D 11", AV_HWDEVICE_TYPE_D3D11VA),
        VAAPI("VA-API", AV_HWDEVICE_TYPE_VAAPI),
        VULKAN("Vulkan", AV_HWDEVICE_TYPE_VULKAN);

        private final String label;
        private final int type;

        Kind(String label, int type) {
            this.label = label;
            this.type = type;
        }

        /// The name that its makers gave it.
        public String label() {
            return label;
        }
    }

    private final AVBufferRef device;
    private boolean closed;

    private HardwareDecoding(AVBufferRef device) {
        this.device = device;
    }

    /// Empty where the system has no such device, or its driver does not answer.
    public static Optional<HardwareDecoding> open(Kind kind) {
        FFmpegLog.route();
        var device = new AVBufferRef(null);
        return av_hwdevice_ctx_create(device, kind.type, (String) null, (AVDictionary) null, 0) < 0
                ? Optional.empty() : Optional.of(new HardwareDecoding(device));
    }

    /// Lets a decoder use the device where it can; FFmpeg takes the processor otherwise.
    ///
    /// @param codec not open yet
    synchronized void offerTo(AVCodecContext codec) {
        if (!closed) {
            codec.hw_device_ctx(av_buffer_ref(device));
        }
    }

    static boolean holds(AVFrame frame) {
        return frame.hw_frames_ctx() != null;
    }

    /// Moves a picture from the device to ordinary memory.
    ///
    /// @return false when the device fails
    static boolean fetch(AVFrame frame) {
        var fetched = av_frame_alloc();
        boolean done = av_hwframe_transfer_data(fetched, frame, 0) >= 0 && av_frame_copy_props(fetched, frame) >= 0
                && av_frame_apply_cropping(fetched, AV_FRAME_CROP_UNALIGNED) >= 0;
        av_frame_unref(frame);
        if (done) {
            av_frame_move_ref(frame, fetched);
        }
        av_frame_free(fetched);
        return done;
    }

    @Override
    public synchronized void close() {
        closed = true;
        av_buffer_unref(device);
    }
}
