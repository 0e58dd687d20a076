package org.frameseek.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Pane;
import org.frameseek.search.Moment;

/// The moments above the heat, as nodes that move without repainting it.
final class FlagLayer extends Pane {
    private final TimelineHeatmap control;
    private List<MomentFlag> flags = List.of();

    FlagLayer(TimelineHeatmap control) {
        this.control = control;
        setManaged(false);
        setPickOnBounds(false);
    }

    void rebuild() {
        getChildren().clear();
        flags = control.moments().stream()
                .sorted(Comparator.comparingInt(Moment::rank).reversed())
                .map(moment -> new MomentFlag(moment, control))
                .toList();
        for (var flag : flags) {
            getChildren().addAll(flag.nodes());
        }
    }

    void place(TimeScale scale) {
        int selected = control.selectedRankProperty().get();
        var order = new ArrayList<>(flags.reversed());
        order.sort(Comparator.comparing(flag -> flag.moment().rank() != selected));
        double[] centres = order.stream().mapToDouble(flag -> flag.centre(scale)).toArray();
        double[] widths = order.stream().mapToDouble(MomentFlag::width).toArray();
        var placements = FlagPlacement.of(centres, widths);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).place(scale, centres[i], placements[i]);
            order.get(i).select(order.get(i).moment().rank() == selected);
        }
    }
}
