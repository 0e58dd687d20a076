package org.frameseek.ui.main;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.picture.MomentPictures;
import org.frameseek.ui.search.LibraryListView;
import org.frameseek.ui.session.Scope;
import org.jspecify.annotations.Nullable;

/// The answers in the scope that the user chose: the moments of this video, or the videos of the library.
final class ResultsPane extends StackPane {
    private final Node moments;
    private final MainWindow.Models models;
    private final MomentPictures pictures;
    private final Texts texts;
    /// Created when the library is first asked: hidden nodes cost the window's first picture as much time as visible
    /// ones.
    private @Nullable Node videos;

    ResultsPane(Node moments, MainWindow.Models models, MomentPictures pictures, Texts texts) {
        this.moments = moments;
        this.models = models;
        this.pictures = pictures;
        this.texts = texts;
        getChildren().add(moments);
        models.search().scopeProperty().subscribe(this::show);
    }

    private void show(Scope scope) {
        if (scope == Scope.LIBRARY && videos == null) {
            videos = new LibraryListView(models.session().everywhere(), models.session().copies(), pictures,
                    new LibraryActions(models.main(), models.library(), models.queue()), texts);
            getChildren().add(videos);
        }
        moments.setVisible(scope == Scope.VIDEO);
        if (videos != null) {
            videos.setVisible(scope == Scope.LIBRARY);
        }
    }
}
