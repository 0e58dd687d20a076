package org.frameseek.model;

import java.util.Map;

/// What makes vectors of texts.
///
/// @param program methods for [org.frameseek.engine.TorchProgram], `text_vectors(rows, end)` among them
/// @param table name of the table of token rows
/// @param vocabulary rows of the table
/// @param width length of a row
/// @param weights name and shape of all else that the program needs
public record TextTower(
        String program, String table, int vocabulary, int width, Map<String, long[]> weights, Tokenizer tokenizer) {
}
