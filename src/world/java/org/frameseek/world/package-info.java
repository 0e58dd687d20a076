/// The demo world: small cheerful scenes that the project draws itself, sentences that are true of them, and the model
/// that learns to match the two. The bundled model and sample video come from here; the shipped program never calls it.
///
/// A [org.frameseek.world.Scene] is plain data, drawn by [org.frameseek.world.ScenePainter] at any size and moment. A
/// [org.frameseek.world.Claim] is what a sentence says, so that truth is computed and never guessed. All is
/// deterministic from seeds; scenes may be drawn on several threads.
package org.frameseek.world;
