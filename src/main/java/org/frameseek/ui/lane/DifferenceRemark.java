package org.frameseek.ui.lane;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Comparison;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.session.QuestionLane;
import org.frameseek.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Says where two models differ, while a lane has another model's answer to the present question.
public final class DifferenceRemark extends VBox {
    private final Session session;
    private final IntFunction<String> timecode;
    private final Texts texts;
    private final ObjectProperty<@Nullable Comparison> comparison = new SimpleObjectProperty<>(this, "comparison");

    /// @param timecode names a frame of the open video
    /// @param jump shows a frame
    public DifferenceRemark(Session session, IntFunction<String> timecode, IntConsumer jump, Texts texts) {
        this.session = session;
        this.timecode = timecode;
        this.texts = texts;
        setId("difference");
        var words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(Bindings.createStringBinding(this::sentence, comparison, texts.localeProperty()));
        var go = new Button();
        go.getStyleClass().add(Styles.SMALL);
        go.textProperty().bind(texts.bind("lane.differ.go"));
        Shown.when(go, comparison.map(compared -> !compared.isAgreed()).orElse(false));
        go.setOnAction(_ -> mostApart().ifPresent(place -> jump.accept(place.frame())));
        getStyleClass().addAll(Styles.TEXT_SMALL, "remark");
        setSpacing(8);
        Shown.when(this, comparison.isNotNull(), () -> getChildren().addAll(words, go));
        session.resultProperty().subscribe(_ -> compare());
        session.lanes().all().addListener((ListChangeListener<QuestionLane>) _ -> compare());
    }

    private void compare() {
        var present = session.resultProperty().get();
        comparison.set(present == null ? null : session.lanes().shown().stream()
                .filter(session::isByOtherModel)
                .map(lane -> lane.resultProperty().get())
                .filter(Objects::nonNull)
                .filter(other -> other.query().text().equals(present.query().text()))
                .findFirst()
                .map(other -> Comparison.of(List.of(present, other)))
                .filter(compared -> !compared.places().isEmpty())
                .orElse(null));
    }

    private Optional<Comparison.Place> mostApart() {
        return Optional.ofNullable(comparison.get()).flatMap(Comparison::mostApart);
    }

    private String sentence() {
        var compared = comparison.get();
        if (compared == null) {
            return "";
        }
        int places = compared.places().size();
        return compared.isAgreed() ? texts.get("lane.agree", places) : texts.get("lane.differ", compared.agreed(),
                places, mostApart().map(place -> timecode.apply(place.frame())).orElse(""));
    }
}
