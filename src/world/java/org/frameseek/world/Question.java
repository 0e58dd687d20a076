package org.frameseek.world;

import java.util.List;

/// A clip, a sentence that is true of exactly one of its scenes, and sentences that are true of none.
///
/// @param scene the scene that the sentence describes
/// @param absent sentences naming things that the clip does not show
record Question(Clip clip, Caption caption, int scene, List<Caption> absent) {
}
