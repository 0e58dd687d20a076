package org.frameseek.ui.model;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the model the user meant by a folder one level above or below it.
final class ModelPlace {
    private static final Logger LOG = LoggerFactory.getLogger(ModelPlace.class);
    private static final String MARK = "config.json";

    private ModelPlace() {
    }

    /// The folder itself if it holds a model; otherwise the only model folder in it, or its parent; otherwise the
    /// folder itself, so that loading reports what it lacks. Reads folders.
    static Path near(Path folder) {
        if (isModel(folder)) {
            return folder;
        }
        var inside = new ArrayList<Path>();
        try (var children = Files.newDirectoryStream(folder, ModelPlace::isModel)) {
            children.forEach(inside::add);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("{} not looked through", folder, e);
        }
        if (inside.size() == 1) {
            return inside.getFirst();
        }
        var parent = folder.getParent();
        return inside.isEmpty() && parent != null && isModel(parent) ? parent : folder;
    }

    private static boolean isModel(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK));
    }
}
