package org.frameseek.ui.session;

/// Why a lane shows what it shows.
public enum LaneState {
    /// Switched off, or there is nothing to ask yet.
    IDLE,
    /// Its model is being loaded.
    LOADING,
    /// Its answer is being computed.
    ASKING,
    ANSWERED,
    /// The open video has no index for its model.
    NOT_INDEXED,
    /// It names frames of another video.
    OTHER_VIDEO,
    /// It cannot be read, for example because a picture that it names is gone.
    UNREADABLE,
    /// Its model cannot be loaded, or gives no answer.
    FAILED;

    /// Whether an answer is on its way.
    boolean isPending() {
        return this == LOADING || this == ASKING;
    }
}
