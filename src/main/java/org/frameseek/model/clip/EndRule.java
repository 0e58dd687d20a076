package org.frameseek.model.clip;

/// Which position represents the whole text.
public sealed interface EndRule {
    int LEGACY_END_TOKEN = 2;

    int position(int[] ids);

    /// The rule for CLIP. Checkpoints from before this configuration entry was corrected hold 2.
    static EndRule of(int endToken) {
        return endToken == LEGACY_END_TOKEN ? new Largest() : new First(endToken);
    }

    /// The first end token.
    record First(int token) implements EndRule {
        @Override
        public int position(int[] ids) {
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == token) {
                    return i;
                }
            }
            return 0;
        }
    }

    /// The largest id, which is the end token in CLIP's own vocabulary.
    record Largest() implements EndRule {
        @Override
        public int position(int[] ids) {
            int position = 0;
            for (int i = 0; i < ids.length; i++) {
                position = ids[i] > ids[position] ? i : position;
            }
            return position;
        }
    }
}
