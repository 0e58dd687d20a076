package org.frameseek.archive.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.frameseek.archive.store.LocalFile;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.Model;

/// The model of this executor. Tasks come and go, so the process keeps it: its files are copied and loaded once.
final class ExecutorModel {
    private static final Map<String, Path> FOLDERS = new HashMap<>();
    private static final Map<ModelSource, Model> MODELS = new HashMap<>();

    private ExecutorModel() {
    }

    /// The model's files, local.
    ///
    /// @param scratch the executor's own folder; a copy stays in it
    static synchronized Path folder(ModelSource source, Configuration configuration, Path scratch)
            throws IOException {
        var folder = FOLDERS.get(source.uri());
        if (folder == null) {
            folder = LocalFile.of(source.uri(), configuration, scratch).path();
            FOLDERS.put(source.uri(), folder);
        }
        return folder;
    }

    /// Loads the model, or waits while another task does.
    static synchronized Model of(ModelSource source, Configuration configuration, Path scratch)
            throws IOException, EncoderException {
        var model = MODELS.get(source);
        if (model == null) {
            model = source.load(folder(source, configuration, scratch));
            MODELS.put(source, model);
        }
        return model;
    }
}
