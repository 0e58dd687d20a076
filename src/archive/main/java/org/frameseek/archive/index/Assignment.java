package org.frameseek.archive.index;

import java.io.Serializable;
import java.util.Objects;
import org.frameseek.archive.store.FoundVideo;
import org.frameseek.index.Section;
import org.jspecify.annotations.Nullable;

/// What one task does with a video.
///
/// @param index name of its index, as an earlier task found it; null while no task has opened the video
/// @param section number of the section to index, from 0
/// @param sections of the video
record Assignment(FoundVideo video, Step step, @Nullable String index, int section, int sections)
        implements Serializable {
    enum Step {
        /// Indexes it, unless it is too long for one task.
        WHOLE,
        /// Indexes one section.
        SECTION,
        /// Joins the sections, and indexes what they lack.
        JOIN
    }

    static Assignment whole(FoundVideo video) {
        return new Assignment(video, Step.WHOLE, null, 0, 1);
    }

    /// @param opened the outcome of a video that is too long
    static Assignment section(Outcome opened, int section, int sections) {
        return new Assignment(opened.video(), Step.SECTION, opened.index(), section, sections);
    }

    static Assignment join(Outcome opened, int sections) {
        return new Assignment(opened.video(), Step.JOIN, opened.index(), 0, sections);
    }

    /// The index's name, once a task has opened the video.
    String knownIndex() {
        return Objects.requireNonNull(index);
    }

    Section frames() {
        return step == Step.SECTION ? new Section(section, sections) : Section.WHOLE;
    }
}
