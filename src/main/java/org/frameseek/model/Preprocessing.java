package org.frameseek.model;

import java.util.Arrays;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;

/// How a picture is prepared for the graph, as `preprocessor_config.json` specifies.
///
/// @param picture resize and crop
/// @param rescale factor from 8-bit values to the scale of mean and deviation
public record Preprocessing(PictureSpec picture, double rescale, float[] mean, float[] deviation) {
    private static final int BILINEAR = 2;
    private static final int BICUBIC = 3;
    private static final double BYTE_SCALE = 1 / 255d;
    private static final float[] CLIP_MEAN = {0.48145466f, 0.4578275f, 0.40821073f};
    private static final float[] CLIP_DEVIATION = {0.26862954f, 0.26130258f, 0.27577711f};
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    /// A family's preparation if the file does not specify it.
    public enum Defaults {
        CLIP(true, CLIP_MEAN, CLIP_DEVIATION), SQUASHED_CLIP(false, CLIP_MEAN, CLIP_DEVIATION),
        SIGLIP(false, HALF, HALF);

        private final boolean crops;
        private final float[] mean;
        private final float[] deviation;

        Defaults(boolean crops, float[] mean, float[] deviation) {
            this.crops = crops;
            this.mean = mean;
            this.deviation = deviation;
        }
    }

    /// @param imageSize side of the graph's square input picture, in pixels
    /// @throws EncoderException if the file asks for a step that no model needs
    public static Preprocessing read(JsonFile json, int imageSize, Defaults defaults) throws EncoderException {
        var picture = picture(json, imageSize, defaults);
        if (picture.width() != imageSize || picture.height() != imageSize) {
            throw new EncoderException("model.picture-size", json.file(), null, imageSize);
        }
        double rescale = json.flag("do_rescale", true) ? json.number("rescale_factor", BYTE_SCALE) : 1;
        boolean normalise = json.flag("do_normalize", true);
        float[] mean = json.channels("image_mean", defaults.mean);
        float[] deviation = json.channels("image_std", defaults.deviation);
        for (float channel : deviation) {
            if (channel <= 0) {
                throw json.invalid("image_std");
            }
        }
        return normalise
                ? new Preprocessing(picture, rescale, mean, deviation)
                : new Preprocessing(picture, rescale, new float[] {0, 0, 0}, new float[] {1, 1, 1});
    }

    /// Reads the preparation from `open_clip_config.json`.
    ///
    /// @throws EncoderException as [#read]
    public static Preprocessing openClip(JsonFile json, int imageSize) throws EncoderException {
        var filter = switch (json.text("interpolation", "bicubic")) {
            case "bilinear" -> Filter.BILINEAR;
            case "bicubic", "random" -> Filter.BICUBIC;
            default -> throw json.invalid("interpolation");
        };
        var picture = switch (json.text("resize_mode", "shortest")) {
            case "shortest" -> new PictureSpec(imageSize, imageSize, 0, 0, imageSize, filter);
            case "squash" -> new PictureSpec(imageSize, imageSize, imageSize, imageSize, 0, filter);
            default -> throw json.invalid("resize_mode");
        };
        return new Preprocessing(
                picture, BYTE_SCALE, json.channels("mean", CLIP_MEAN), json.channels("std", CLIP_DEVIATION));
    }

    /// The same for pictures of which the model sees as much as this.
    public Preprocessing framed(Framing framing) {
        if (framing == Framing.AS_TRAINED) {
            return this;
        }
        int width = picture.width();
        int height = picture.height();
        return new Preprocessing(
                new PictureSpec(width, height, width, height, 0, picture.filter()), rescale, mean, deviation);
    }

    private static PictureSpec picture(JsonFile json, int imageSize, Defaults defaults) throws EncoderException {
        if (!json.flag("do_resize", true)) {
            throw json.invalid("do_resize");
        }
        var filter = switch (json.anyInteger("resample", BICUBIC)) {
            case BILINEAR -> Filter.BILINEAR;
            case BICUBIC -> Filter.BICUBIC;
            default -> throw json.invalid("resample");
        };
        boolean crops = json.flag("do_center_crop", defaults.crops);
        int[] size = size(json, "size", imageSize);
        if (!crops && size.length == 1) {
            // Without a crop, one number can only be the side of a square.
            size = new int[] {size[0], size[0]};
        }
        int shortest = size.length == 1 ? size[0] : 0;
        int resizeHeight = size.length == 1 ? 0 : size[0];
        int resizeWidth = size.length == 1 ? 0 : size[1];
        if (!crops) {
            // Without a crop, only a fixed size gives every picture the shape that the graph needs.
            return new PictureSpec(resizeWidth, resizeHeight, resizeWidth, resizeHeight, 0, filter);
        }
        int[] crop = size(json, "crop_size", imageSize);
        return new PictureSpec(
                crop[crop.length - 1], crop[0], resizeWidth, resizeHeight, shortest, filter);
    }

    /// One number for a shortest edge or a square, two for height and width. Old files hold a bare number.
    private static int[] size(JsonFile json, String key, int otherwise) throws EncoderException {
        if (!json.has(key) || json.object().get(key).isJsonPrimitive()) {
            return new int[] {json.integer(key, otherwise)};
        }
        var size = json.child(key);
        if (size.has("longest_edge")) {
            throw json.invalid("longest_edge");
        }
        if (size.has("shortest_edge")) {
            return new int[] {size.integer("shortest_edge", otherwise)};
        }
        return new int[] {size.integer("height", otherwise), size.integer("width", otherwise)};
    }

    /// One line that is equal exactly if two models prepare pictures the same way.
    public String description() {
        var size = picture.shortestEdge() > 0
                ? "shortest " + picture.shortestEdge()
                : picture.resizeWidth() + "x" + picture.resizeHeight();
        return "resize %s %s, crop %dx%d, scale %s, mean %s, deviation %s".formatted(
                size, picture.filter(), picture.width(), picture.height(), (float) rescale, Arrays.toString(mean),
                Arrays.toString(deviation));
    }
}
