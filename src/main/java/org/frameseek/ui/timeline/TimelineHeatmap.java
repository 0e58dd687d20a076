package org.frameseek.ui.timeline;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Curve;
import org.frameseek.search.Moment;
import org.jspecify.annotations.Nullable;

/// A video's timeline: how well each frame fits the description, where the best moments are, and where the player is.
/// Arrays are not copied: set a new one to show changes.
public final class TimelineHeatmap extends Control {
    private final Texts texts;
    private final ObjectProperty<FrameTable> frames = new SimpleObjectProperty<>(this, "frames");
    private final ObjectProperty<float[]> heat = new SimpleObjectProperty<>(this, "heat");
    private final ObjectProperty<BitSet> indexed = new SimpleObjectProperty<>(this, "indexed");
    private final ObjectProperty<BitSet> damaged = new SimpleObjectProperty<>(this, "damaged", new BitSet());
    private final ObservableList<Moment> moments = FXCollections.observableArrayList();
    private final ObservableList<TimelineMark> marks = FXCollections.observableArrayList();
    private final ObservableList<TimelineLane> lanes = FXCollections.observableArrayList();
    private final ObservableList<TimelineFinding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<int[]> cuts = new SimpleObjectProperty<>(this, "cuts");
    private final IntegerProperty playhead = new SimpleIntegerProperty(this, "playhead");
    private final ObjectProperty<@Nullable FrameRange> loop = new SimpleObjectProperty<>(this, "loop");
    private final IntegerProperty selectedRank = new SimpleIntegerProperty(this, "selectedRank");
    private final ReadOnlyIntegerWrapper hoverFrame = new ReadOnlyIntegerWrapper(this, "hoverFrame", -1);
    private final ObjectProperty<ScrubHandler> scrubHandler = new SimpleObjectProperty<>(this, "scrubHandler");
    private final ObjectProperty<ThumbnailSource> thumbnails = new SimpleObjectProperty<>(this, "thumbnails");
    private final ObjectProperty<ThumbnailSource> film = new SimpleObjectProperty<>(this, "film");
    private final BooleanProperty sparing = new SimpleBooleanProperty(this, "sparing");
    private final ObjectProperty<float[]> sound = new SimpleObjectProperty<>(this, "sound");
    private final ObjectProperty<Curve> curve = new SimpleObjectProperty<>(this, "curve");
    private final ObservableList<FrameAction> frameActions = FXCollections.observableArrayList();
    private final DoubleProperty cardClearance = new SimpleDoubleProperty(this, "cardClearance");
    private final ObjectProperty<IntConsumer> onMoment = new SimpleObjectProperty<>(this, "onMoment");
    private final ObjectProperty<TrimHandler> trimHandler = new SimpleObjectProperty<>(this, "trimHandler");
    private final VisibleSpan view = new VisibleSpan(frames, playhead);
    private final StyledColors colors;

    public TimelineHeatmap(Texts texts) {
        this.texts = texts;
        this.colors = new StyledColors(this);
        getStyleClass().setAll("timeline-heatmap");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        playhead.subscribe((_, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        heat.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    /// Null shows an empty state.
    public ObjectProperty<FrameTable> framesProperty() {
        return frames;
    }

    /// One value per frame, 0 to 1; NaN where not indexed. Null while nothing is asked.
    public ObjectProperty<float[]> heatProperty() {
        return heat;
    }

    /// How likely each frame fits, for its description in words; null where only the heat is known.
    public ObjectProperty<Curve> curveProperty() {
        return curve;
    }

    /// The indexed frames, shown while nothing is asked. Null means all.
    public ObjectProperty<BitSet> indexedProperty() {
        return indexed;
    }

    /// The frames that could not be decoded completely; never null.
    public ObjectProperty<BitSet> damagedProperty() {
        return damaged;
    }

    /// Reads the pictures of the filmstrip; null for none.
    public ObjectProperty<ThumbnailSource> filmProperty() {
        return film;
    }

    /// Whether pictures are read sparingly because the machine is busy.
    public BooleanProperty sparingProperty() {
        return sparing;
    }

    /// Peaks of the sound in the format of [org.frameseek.media.SoundEnvelope]; null for none.
    public ObjectProperty<float[]> soundProperty() {
        return sound;
    }

    /// Actions of a right click on a frame, besides copying its time and zooming.
    public ObservableList<FrameAction> frameActions() {
        return frameActions;
    }

    /// Height in pixels above the timeline that the hover card never covers.
    public DoubleProperty cardClearanceProperty() {
        return cardClearance;
    }

    /// The moments, best first.
    public ObservableList<Moment> moments() {
        return moments;
    }

    /// More questions, in strips below the heat, from top to bottom.
    public ObservableList<TimelineLane> lanes() {
        return lanes;
    }

    /// Height in pixels that the strips of this many lanes take.
    public static double heightOf(int lanes) {
        return lanes * TimelineLayout.LANE;
    }

    /// The bookmarks.
    public ObservableList<TimelineMark> marks() {
        return marks;
    }

    /// Stretches to look at.
    public ObservableList<TimelineFinding> findings() {
        return findings;
    }

    /// The first frames of shots, in ascending order.
    public ObjectProperty<int[]> cutsProperty() {
        return cuts;
    }

    /// The player's current frame. A zoomed view follows it; scrubbing sets it unless it is bound.
    public IntegerProperty playheadProperty() {
        return playhead;
    }

    /// The range that is played over and over, or null. A single frame is a loop whose end is not set yet.
    public ObjectProperty<@Nullable FrameRange> loopProperty() {
        return loop;
    }

    /// Rank of the selected moment, 0 for none.
    public IntegerProperty selectedRankProperty() {
        return selectedRank;
    }

    /// The frame under the pointer, or -1.
    public ReadOnlyIntegerProperty hoverFrameProperty() {
        return hoverFrame.getReadOnlyProperty();
    }

    public ObjectProperty<ScrubHandler> scrubHandlerProperty() {
        return scrubHandler;
    }

    public ObjectProperty<ThumbnailSource> thumbnailsProperty() {
        return thumbnails;
    }

    /// Called with the rank of a moment that was clicked, or selected with Enter.
    public ObjectProperty<IntConsumer> onMomentProperty() {
        return onMoment;
    }

    /// Lets the user move the ends of the selected moment; null for not.
    public ObjectProperty<TrimHandler> trimHandlerProperty() {
        return trimHandler;
    }

    /// Which part is in view, and what changes it.
    public VisibleSpan view() {
        return view;
    }

    boolean isEmpty() {
        return frames.get() == null || frames.get().frames() == 0;
    }

    int frameWithin(int frame) {
        return Math.clamp(frame, 0, Math.max(0, frames.get().frames() - 1));
    }

    /// Moves the playhead without waiting for the player.
    void scrub(int frame, boolean resting) {
        if (!playhead.isBound()) {
            playhead.set(frame);
        }
        if (scrubHandler.get() != null) {
            scrubHandler.get().scrub(frame, resting);
        }
    }

    void release(int frame) {
        if (scrubHandler.get() != null) {
            scrubHandler.get().release(frame);
        }
    }

    void choose(int rank) {
        if (onMoment.get() != null) {
            onMoment.get().accept(rank);
        }
    }

    void hover(int frame) {
        hoverFrame.set(frame);
    }

    Texts texts() {
        return texts;
    }

    StyledColors colors() {
        return colors;
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(TimelineHeatmap.class.getResource("timeline.css")).toExternalForm();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TimelineHeatmapSkin(this);
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return StyledColors.metaData();
    }

    @Override
    protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return getClassCssMetaData();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> isEmpty() ? texts.get("timeline.empty") : FrameWords.spoken(this);
            case VALUE -> (double) playhead.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> isEmpty() ? 0.0 : (double) (frames.get().frames() - 1);
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (isEmpty()) {
            return;
        }
        switch (action) {
            case INCREMENT -> moveTo(playhead.get() + 1);
            case DECREMENT -> moveTo(playhead.get() - 1);
            case SET_VALUE -> moveTo((int) Math.round((double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /// A whole gesture in one call: like pressing and releasing the pointer on the frame.
    void moveTo(int frame) {
        int within = frameWithin(frame);
        scrub(within, true);
        release(within);
        view.showFrame(within);
    }
}
