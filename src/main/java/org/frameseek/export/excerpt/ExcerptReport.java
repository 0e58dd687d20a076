package org.frameseek.export.excerpt;

import java.util.List;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;

/// What came of saving clips: those that are there, those that are not, and why.
///
/// @param missing not saved: the one that failed or was given up, and all after it
/// @param failure what ended the work early; null when all are saved, or it was cancelled
/// @param remarks what could not be kept
public record ExcerptReport(
        List<Clip> clips, List<Excerpt> missing, @Nullable UserException failure, List<Remark> remarks) {
}
