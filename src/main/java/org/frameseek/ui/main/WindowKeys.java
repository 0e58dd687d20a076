package org.frameseek.ui.main;

import javafx.beans.property.Property;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.MatchesViewModel;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.timeline.TimelineHeatmap;

/// The window's shortcuts, except those of the player.
final class WindowKeys {
    private WindowKeys() {
    }

    static void set(KeyMap keys, Actions actions, SearchViewModel search, MatchesViewModel matches,
            PlayerViewModel player, Property<Boolean> libraryShown, TimelineHeatmap timeline) {
        keys.set(Shortcut.FIND, actions::find);
        keys.set(Shortcut.LIKE, actions::findLikeShown);
        keys.set(Shortcut.LOOK_CLOSER, () -> search.lookCloser(!search.closer().wantedProperty().get()));
        keys.set(Shortcut.BEST, search::jumpToBest);
        keys.set(Shortcut.RANK, digit -> matches.jumpToRank(digit + 1));
        keys.set(Shortcut.NEXT, matches::next);
        keys.set(Shortcut.PREVIOUS, matches::previous);
        keys.set(Shortcut.NEXT_IN_TIME, () -> matches.nextInTime(player.getFrame()));
        keys.set(Shortcut.PREVIOUS_IN_TIME, () -> matches.previousInTime(player.getFrame()));
        keys.set(Shortcut.PLAY_MATCH, actions::playMatch);
        keys.set(Shortcut.LOOP_MATCH, actions::loopMatch);

        keys.set(Shortcut.ZOOM_IN, timeline.view()::zoomIn);
        keys.set(Shortcut.ZOOM_OUT, timeline.view()::zoomOut);
        keys.set(Shortcut.ZOOM_FIT, timeline.view()::zoomToFit);

        keys.set(Shortcut.OPEN, actions::openVideos);
        keys.set(Shortcut.OPEN_FOLDER, actions::openFolder);
        keys.set(Shortcut.EXPORT, actions::exportShown);
        keys.set(Shortcut.EXPORT_MATCHES, actions::exportMatches);
        keys.set(Shortcut.COPY, actions::copyShown);
        keys.set(Shortcut.SAVE_HEATMAP, actions.handOn()::saveHeatmap);
        keys.set(Shortcut.LIBRARY, () -> libraryShown.setValue(!libraryShown.getValue()));
        keys.set(Shortcut.CLOSE, actions::closeVideo);
        keys.set(Shortcut.INFO, actions::info);
        keys.set(Shortcut.SETTINGS, actions::settings);
        keys.set(Shortcut.HELP, actions::shortcuts);
        keys.set(Shortcut.FULL_SCREEN, actions::fullScreen);
        keys.set(Shortcut.QUIT, actions::quit);
    }
}
