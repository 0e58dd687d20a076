package org.frameseek.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks at the pictures where vectors suggest that a shot changes. At a cut, one step changes the picture far more
/// than the steps around it; movement and dissolves take many steps.
final class SecondLook {
    /// Frames whose steps are compared with that of a cut.
    private static final int AROUND = 3;
    /// Factor by which the step of a cut exceeds the usual one around it.
    private static final float CONTRAST = 2;
    /// Mean difference in brightness that is never a cut.
    private static final float NOISE = 0.75f;
    /// Change of the vectors over a gap from which on a transition is looked for.
    private static final float DRIFT = 0.15f;
    /// A flash spoils the comparison of frames this much beyond its end.
    private static final int FLASH_MARGIN = 3;

    private final ShotCandidates candidates;
    private final Lumas lumas;

    SecondLook(ShotCandidates candidates, Lumas lumas) {
        this.candidates = candidates;
        this.lumas = lumas;
    }

    ShotList shots() {
        var cuts = Arrays.stream(candidates.cuts()).filter(this::isCut).toArray();
        var transitions = transitions(cuts);
        return ShotList.of(candidates.frames(), Arrays.stream(cuts).filter(cut -> transitions.stream()
                .noneMatch(change -> cut >= change.first() && cut <= change.last() + 1)).toArray(), transitions);
    }

    /// The flashes that the pictures confirm.
    List<Shot> flashes() {
        return candidates.flashes().stream().filter(flash -> isCut(flash.first())).toList();
    }

    private boolean isCut(int cut) {
        float step = step(cut);
        if (Float.isNaN(step)) {
            return true;
        }
        var around = IntStream.range(cut - AROUND, cut + AROUND).filter(frame -> frame != cut)
                .filter(frame -> frame > 0 && frame < candidates.frames())
                .mapToDouble(this::step).filter(other -> !Double.isNaN(other)).sorted().toArray();
        double usual = around.length == 0 ? 0 : around[around.length / 2];
        return step >= NOISE + CONTRAST * usual;
    }

    /// Mean difference in brightness from the frame before; NaN if unknown.
    private float step(int frame) {
        var before = lumas.of(frame - 1);
        var now = lumas.of(frame);
        if (before == null || now == null) {
            return Float.NaN;
        }
        float sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += Math.abs(now[i] - before[i]);
        }
        return sum / now.length;
    }

    private List<Transition> transitions(int[] cuts) {
        var drifting = drifting(cuts);
        var found = new ArrayList<Transition>();
        var shots = new Shots(cuts, candidates.frames());
        int gap = candidates.gap();
        for (int from = drifting.nextSetBit(0); from >= 0; from = drifting.nextSetBit(drifting.nextClearBit(from))) {
            int to = drifting.nextClearBit(from);
            // A transition of any length drifts for half a gap at least; fast movement drifts for less.
            if (to - from >= gap / 2) {
                int least = shots.start(from);
                int most = shots.end(from) - 1;
                look(Math.max(least, from - gap / 4), Math.min(most, to + gap / 4), least, most)
                        .filter(change -> found.isEmpty() || change.first() > found.getLast().last())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// Frames in the middle of a change that is neither a cut nor a flash.
    private BitSet drifting(int[] cuts) {
        var drifting = new BitSet();
        for (int frame = 0; frame < candidates.frames(); frame++) {
            drifting.set(frame, candidates.drift()[frame] >= DRIFT);
        }
        int reach = candidates.gap() / 2;
        for (int cut : cuts) {
            drifting.clear(Math.max(0, cut - reach), cut + reach);
        }
        for (var flash : candidates.flashes()) {
            drifting.clear(Math.max(0, flash.first() - reach - FLASH_MARGIN), flash.last() + reach + FLASH_MARGIN + 1);
        }
        return drifting;
    }

    /// @param least first frame after the cut before
    /// @param most last frame before the cut after
    private Optional<Transition> look(int from, int to, int least, int most) {
        var pictures = new ArrayList<float[]>();
        for (int frame = from; frame <= to; frame++) {
            var luma = lumas.of(frame);
            if (luma == null) {
                return Optional.empty();
            }
            pictures.add(luma);
        }
        return IntStream.range(0, pictures.size()).filter(i -> Mixture.isEven(pictures.get(i))).boxed().findFirst()
                .map(even -> fade(from + even, least, most))
                .or(() -> Mixture.dissolve(pictures).map(span ->
                        new Transition(Transition.Kind.DISSOLVE, from + span.first(), from + span.last())));
    }

    private Transition fade(int even, int least, int most) {
        int last = even;
        while (last < most && isEven(last + 1)) {
            last++;
        }
        return new Transition(Transition.Kind.FADE, edge(even, -1, least) + 1, edge(last, 1, most) - 1);
    }

    private boolean isEven(int frame) {
        var luma = lumas.of(frame);
        return luma != null && Mixture.isEven(luma);
    }

    /// Where the picture is whole: walks from an even picture as long as each one differs more from it.
    private int edge(int even, int direction, int limit) {
        var ground = Objects.requireNonNull(lumas.of(even));
        int frame = even;
        double distance = 0;
        while (frame != limit) {
            var next = lumas.of(frame + direction);
            double further = next == null ? 0 : Math.sqrt(Mixture.squares(ground, next) / ground.length);
            if (further <= distance * 1.01 + 0.3) {
                break;
            }
            distance = further;
            frame += direction;
        }
        return frame;
    }
}
