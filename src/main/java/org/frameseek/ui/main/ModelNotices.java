package org.frameseek.ui.main;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.frameseek.i18n.Texts;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.model.ModelNames;

/// Says what the model in use means for the user: the demo model finds nothing in a film, and indexes belong to the
/// model that made them.
final class ModelNotices {
    private final MainWindow.Models models;
    private final Notices notices;
    private final Texts texts;
    private final Runnable getModel;
    private final BooleanBinding onlyDemo;
    private boolean offered;

    /// @param getModel shows the models on offer
    ModelNotices(MainWindow.Models models, Notices notices, Texts texts, Path sample, Runnable getModel) {
        this.models = models;
        this.notices = notices;
        this.texts = texts;
        this.getModel = getModel;
        onlyDemo = Bindings.createBooleanBinding(() -> isOnlyDemo(sample.toAbsolutePath().normalize()),
                models.model().modelProperty(), models.session().videoProperty());
        models.matches().onUnmatched(this::nothingFound);
        models.model().modelProperty().addListener((_, before, now) -> {
            if (before != null && now != null) {
                tellOfSwitch(now);
            }
        });
    }

    /// Whether a film other than the sample is searched with the demo model.
    BooleanBinding onlyDemo() {
        return onlyDemo;
    }

    private boolean isOnlyDemo(Path sample) {
        var model = models.model().modelProperty().get();
        var open = models.session().videoProperty().get();
        return model != null && open != null && models.model().isBundled(model.folder())
                && !open.file().equals(sample);
    }

    /// The first time, a real model is offered.
    private void nothingFound(SearchResult result) {
        if (onlyDemo.get() && !offered) {
            offered = true;
            getModel.run();
        } else {
            notices.offer("match.nearest.show", models.matches()::showNearest, "match.none.for",
                    result.query().text());
        }
    }

    private void tellOfSwitch(LoadedModel now) {
        var name = new ModelNames(models.model(), texts).of(now.folder());
        var anew = models.library().toIndexAnew();
        if (anew.isEmpty()) {
            notices.say("model.switched", name);
        } else {
            notices.offer("model.index-anew", () -> models.queue().add(anew),
                    "model.switched-anew", name, anew.size());
        }
    }
}
