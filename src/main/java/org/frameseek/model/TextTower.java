package org.frameseek.model;

import java.util.Map;

/// Turns texts into vectors.
///
/// @param program methods for [org.frameseek.engine.TorchProgram], including `text_vectors(rows, end)`
/// @param table name of the table of token rows
/// @param vocabulary number of rows in the table
/// @param width length of a row
/// @param weights name and shape of everything else that the program needs
public record TextTower(
        String program, String table, int vocabulary, int width, Map<String, long[]> weights, Tokenizer tokenizer) {
}
