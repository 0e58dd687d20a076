package org.frameseek.cli;

import java.util.ArrayList;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.error.UserException;
import org.frameseek.model.Model;
import org.frameseek.serve.LibraryService;
import org.frameseek.serve.Rights;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which library and model other programs get, and what they may do.
final class ServiceOptions {
    @Mixin
    private ModelOptions model;

    @Mixin
    private LibraryOption library;

    @Option(names = "--allow-index", description = "Let clients index videos. Otherwise they only read.")
    private boolean index;

    @Option(names = "--clips", paramLabel = "DIR", description = "Let clients save clips into this folder.")
    private OutputPath clips;

    Model load(AppPaths paths, WebEnvironment web) throws UserException {
        return model.load(paths, web);
    }

    LibraryService open(AppPaths paths, WebEnvironment web, Model loaded) throws UserException {
        var inputs = new ArrayList<>(model.folders(paths, web));
        inputs.add(library.folder(paths));
        return new LibraryService(
                library.open(paths), loaded, new Rights(index, clips == null ? null : clips.path()), inputs);
    }
}
