package org.frameseek.settings;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// One value of the settings file.
///
/// @param initial the value where the file has none that is valid
record Setting<T>(
        String name, ObjectProperty<T> property, @Nullable T initial, TypeToken<T> type, Predicate<T> valid) {
    private static final Gson GSON = new Gson();

    void read(JsonObject object) {
        var value = valueIn(object);
        property.set(value != null && valid.test(value) ? value : initial);
    }

    private @Nullable T valueIn(JsonObject object) {
        try {
            return GSON.fromJson(object.get(name), type);
        } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
            return null;
        }
    }

    void write(JsonObject object) {
        object.add(name, GSON.toJsonTree(property.get(), type.getType()));
    }
}
