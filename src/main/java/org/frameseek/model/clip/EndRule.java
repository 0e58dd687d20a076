package org.frameseek.model.clip;

/// Which position of a text stands for the whole of it.
public sealed interface EndRule {
    int LEGACY_END_TOKEN = 2;

    int position(int[] ids);

    /// The rule for CLIP: 2 marks checkpoints made before that entry of the configuration was right.
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

    /// The largest id, which the end token had in CLIP's own vocabulary.
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
