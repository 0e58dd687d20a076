package org.frameseek.archive.index;

import java.io.Serializable;
import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexHeader;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;

/// A model's files and how to run them.
///
/// @param uri folder on a Hadoop file system
/// @param threads processor threads of the engine, 0 for one per core
/// @param card which of several graphics cards, from 0
public record ModelSource(String uri, DeviceChoice device, PrecisionChoice precision, int threads, int card)
        implements Serializable {
    ModelSource on(int otherCard) {
        return new ModelSource(uri, device, precision, threads, otherCard);
    }

    /// @param folder the files, local
    public Model load(Path folder) throws EncoderException {
        // Otherwise JavaCPP refuses memory when the process, including a mapped model, is four times the Java heap.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        return Models.load(folder, new ComputeChoice(device, precision, threads, card));
    }

    /// The part of an index's name that stands for the model.
    public static String digest(EncoderIdentity encoder) {
        var name = IndexHeader.fileName(new ContentKey("0".repeat(64)), encoder);
        return name.substring(name.indexOf('-') + 1);
    }
}
