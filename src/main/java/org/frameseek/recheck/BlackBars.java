package org.frameseek.recheck;

import org.frameseek.model.StillImage;

/// Finds the picture between black bars, as of letter-boxing.
final class BlackBars {
    /// The brightest pixel of a bar: compression lets bars shimmer.
    private static final int BLACK = 40;
    /// A picture that is dark all over keeps at least this much.
    private static final double LEAST = 0.3;

    private BlackBars() {
    }

    /// The part of the picture that is not bars; all of it where little would be left.
    static StillImage without(StillImage picture) {
        int top = 0;
        int bottom = picture.height();
        while (top < bottom && isBlackRow(picture, top)) {
            top++;
        }
        while (bottom > top && isBlackRow(picture, bottom - 1)) {
            bottom--;
        }
        int left = 0;
        int right = picture.width();
        while (left < right && isBlackColumn(picture, left, top, bottom)) {
            left++;
        }
        while (right > left && isBlackColumn(picture, right - 1, top, bottom)) {
            right--;
        }
        double width = (double) (right - left) / picture.width();
        double height = (double) (bottom - top) / picture.height();
        return width < LEAST || height < LEAST || width == 1 && height == 1 ? picture
                : picture.part((double) left / picture.width(), (double) top / picture.height(), width, height);
    }

    private static boolean isBlackRow(StillImage picture, int y) {
        for (int x = 0; x < picture.width(); x++) {
            if (!isBlack(picture, x, y)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlackColumn(StillImage picture, int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (!isBlack(picture, x, y)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlack(StillImage picture, int x, int y) {
        int at = y * picture.width() + x;
        for (byte[] plane : picture.planes()) {
            if ((plane[at] & 0xFF) > BLACK) {
                return false;
            }
        }
        return true;
    }
}
