/// The demo world: small cheerful scenes that the project draws itself, sentences that are true of them, and the model
/// that learns to match the two. It makes the bundled model and sample video, and is not part of the program.
///
/// A [org.frameseek.world.Scene] is plain data, drawn by [org.frameseek.world.ScenePainter] at any size and moment. A
/// [org.frameseek.world.Claim] is what a sentence says, so its truth is computed. Everything
/// follows from seeds; scenes may be drawn on several threads.
package org.frameseek.world;
