package org.frameseek.world;

import java.awt.Color;

/// A thing's colours and the phase of its movement.
///
/// @param swing where legs, wings and wheels are in their movement, −1 to 1; 0 at rest
record Look(Color body, double swing) {
    static final Color WHITE = new Color(0xFBFBF8);
    static final Color GLASS = new Color(0xC4E6F6);
    static final Color WOOD = new Color(0xA9774A);
    static final Color METAL = new Color(0xA8AEB8);
    static final Color SKIN = new Color(0xF2C79E);
    static final Color BEAK = new Color(0xF2A33A);
    static final Color LEAF = new Color(0x4E9A4A);

    Color dark() {
        return Colour.mix(body, Color.BLACK, 0.28);
    }

    Color light() {
        return Colour.mix(body, Color.WHITE, 0.5);
    }

    /// A detail colour that contrasts with any body colour.
    Color trim() {
        int brightness = body.getRed() * 3 + body.getGreen() * 6 + body.getBlue();
        return brightness > 1100 ? Colour.mix(body, Color.BLACK, 0.3) : Colour.mix(body, Color.WHITE, 0.5);
    }
}
