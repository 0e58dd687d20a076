package org.frameseek.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a request. A mistake is a sentence that names the field.
record Fields(JsonObject request) {
    String text(String name) throws ServiceException {
        var value = value(name);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw ServiceException.malformed(name + " must be a text.");
        }
        return value.getAsString();
    }

    String text(String name, String otherwise) throws ServiceException {
        return value(name) == null ? otherwise : text(name);
    }

    int number(String name) throws ServiceException {
        var value = value(name);
        if (value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
            try {
                return new BigDecimal(value.getAsString()).intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw ServiceException.malformed(name + " must be a whole number.");
            }
        }
        throw ServiceException.malformed(name + " must be a number.");
    }

    int number(String name, int otherwise) throws ServiceException {
        return value(name) == null ? otherwise : number(name);
    }

    /// False where the field is absent.
    boolean flag(String name) throws ServiceException {
        var value = value(name);
        if (value == null) {
            return false;
        }
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()) {
            return value.getAsBoolean();
        }
        throw ServiceException.malformed(name + " must be true or false.");
    }

    /// A file on this machine, whether it exists or not.
    Path path(String name) throws ServiceException {
        var given = text(name);
        try {
            var path = Path.of(given);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw ServiceException.malformed(name + " is no path: " + given);
        }
        throw ServiceException.malformed(name + " must be a full path: " + given);
    }

    <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) throws ServiceException {
        var given = text(name, otherwise.name());
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(given)) {
                return choice;
            }
        }
        throw ServiceException.malformed(name + " must be one of " + Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ".");
    }

    private @Nullable JsonElement value(String name) {
        var value = request.get(name);
        return value == null || value.isJsonNull() ? null : value;
    }
}
