package org.frameseek.ui.export;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.frameseek.Programs;
import org.frameseek.export.ExportException;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens videos in other players that are installed.
public final class ExternalPlayers {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalPlayers.class);

    private final Programs programs;
    private final Tasks tasks;
    private final Consumer<Exception> failed;

    record Found(ExternalPlayer player, Path program) {
    }

    /// @param failed told why a player did not start
    public ExternalPlayers(Programs programs, Tasks tasks, Consumer<Exception> failed) {
        this.programs = programs;
        this.tasks = tasks;
        this.failed = failed;
    }

    /// @param ready receives the installed players
    void find(Consumer<List<Found>> ready) {
        tasks.run(Lane.FILES, () -> Arrays.stream(ExternalPlayer.values())
                .flatMap(player -> programs.find(player.program()).map(at -> new Found(player, at)).stream())
                .toList(), ready, this::fail);
    }

    /// @param seconds from the start of the video
    void open(Found found, Path video, double seconds) {
        tasks.run(Lane.FILES, () -> start(found, video, seconds), _ -> { }, this::fail);
    }

    private static @Nullable Void start(Found found, Path video, double seconds) throws ExportException {
        try {
            new ProcessBuilder(found.player().command(found.program(), video, seconds))
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            return null;
        } catch (IOException e) {
            throw new ExportException("export.player", found.program(), e);
        }
    }

    private void fail(Exception failure) {
        LOG.warn("Player not started", failure);
        failed.accept(failure);
    }
}
