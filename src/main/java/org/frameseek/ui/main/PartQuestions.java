package org.frameseek.ui.main;

import java.util.Optional;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Box;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.SearchViewModel;

/// Makes the selected part of the picture on screen the question.
record PartQuestions(PlayerViewModel player, SearchViewModel search, Notices notices, Texts texts) {
    /// In pixels. A smaller picture shows nothing that could be found.
    private static final int SMALLEST = 16;

    void listen() {
        player.part().onFind(this::ask);
    }

    /// @param drawn empty when it has no size
    private void ask(Optional<Box> drawn) {
        var video = player.getVideo();
        drawn.filter(part -> part.width() * video.info().width() >= SMALLEST
                && part.height() * video.info().height() >= SMALLEST).ifPresentOrElse(part -> {
                    var name = texts.get("part.name", video.frames().timecode(player.getFrame()));
                    player.currentPicture(picture -> search.askPart(name, picture, part), notices::problem);
                }, () -> notices.say("part.too-small", SMALLEST));
    }
}
