package org.frameseek.media;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends FFmpeg's messages to this program's log at debug level: damaged files produce many, and the user sees a
/// [MediaException] instead.
final class FFmpegLog extends LogCallback {
    private static final Logger LOG = LoggerFactory.getLogger("org.frameseek.media.ffmpeg");
    // FFmpeg keeps only a bare pointer to it, so this reference must stay.
    private static final FFmpegLog ROUTE = new FFmpegLog();

    private FFmpegLog() {
    }

    /// Must run before anything is opened; repeated calls change nothing.
    static void route() {
        avutil.av_log_set_level(LOG.isDebugEnabled() ? avutil.AV_LOG_WARNING : avutil.AV_LOG_QUIET);
        avutil.setLogCallback(ROUTE);
    }

    @Override
    public void call(int level, BytePointer message) {
        LOG.debug("{}", message.getString().strip());
    }
}
