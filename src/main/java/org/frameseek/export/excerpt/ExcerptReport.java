package org.frameseek.export.excerpt;

import java.util.List;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// The outcome of saving clips: the saved ones, the missing ones, and the reason.
///
/// @param missing excerpts without a clip: the one that failed or was cancelled, and all after it
/// @param failure the error that ended the work early; null when all are saved, or it was cancelled
/// @param remarks what the clips do not keep
public record ExcerptReport(
        List<Clip> clips, List<Excerpt> missing, @Nullable UserException failure, List<Remark> remarks) {
}
