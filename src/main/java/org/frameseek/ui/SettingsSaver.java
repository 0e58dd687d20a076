package org.frameseek.ui;

import javafx.application.Platform;
import org.frameseek.settings.Settings;
import org.frameseek.settings.SettingsStore;
import org.frameseek.storage.StorageException;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the settings after every change. Changes that come together are written once.
final class SettingsSaver {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsSaver.class);

    private final Settings settings;
    private final SettingsStore store;
    private final Tasks tasks;
    private final Notices notices;
    private boolean pending;
    private boolean told;

    SettingsSaver(Settings settings, SettingsStore store, Tasks tasks, Notices notices) {
        this.settings = settings;
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        settings.onChange(this::schedule);
    }

    private void schedule() {
        if (!pending) {
            pending = true;
            Platform.runLater(this::save);
        }
    }

    private void save() {
        pending = false;
        var json = settings.toJson();
        tasks.run(Lane.FILES, () -> {
            store.save(json);
            return null;
        }, _ -> { }, this::fail);
    }

    /// Otherwise a full disk would be reported after every change.
    private void fail(Exception failure) {
        LOG.warn("Settings not saved", failure);
        if (!told) {
            told = true;
            notices.problem(failure);
        }
    }

    /// Writes at once. Used when the program ends.
    void saveNow() {
        try {
            store.save(settings.toJson());
        } catch (StorageException e) {
            LOG.warn("Settings not saved", e);
        }
    }
}
