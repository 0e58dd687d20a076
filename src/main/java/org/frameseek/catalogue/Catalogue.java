package org.frameseek.catalogue;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The models that are known to work, in the order in which they are offered.
public record Catalogue(List<CatalogueEntry> entries) {
    private static final String FILE_NAME = "catalog.json";

    private record Content(@Nullable List<CatalogueEntry> models) {
    }

    /// @param bundledModels the folder of bundled models
    public static Catalogue read(Path bundledModels) throws CatalogueException {
        var file = bundledModels.resolve(FILE_NAME);
        try {
            var content = new Gson().fromJson(Files.readString(file), Content.class);
            if (content == null || content.models == null) {
                throw new CatalogueException("catalogue.damaged", file, null);
            }
            content.models.forEach(Catalogue::check);
            return new Catalogue(List.copyOf(content.models));
        } catch (IOException | JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw new CatalogueException("catalogue.damaged", file, e);
        }
    }

    /// Uses everything once, so that a damaged catalogue fails here: the JSON library leaves out what is missing.
    private static void check(CatalogueEntry entry) {
        Stream.of(entry.title(), entry.role(), entry.licence(), entry.languages(), entry.family(), entry.note())
                .forEach(Objects::requireNonNull);
        entry.filesOn(URI.create("https://hub.invalid"));
    }

    /// The recommended model for languages that another model cannot read.
    public Optional<CatalogueEntry> multilingual() {
        return entries.stream()
                .filter(entry -> entry.languages() == Languages.MANY && entry.extendedModel() == null)
                .findFirst();
    }

    /// The name of a role in commands, such as `first-choice`.
    public static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param name an id, its last part, or a role such as `first-choice`
    public Optional<CatalogueEntry> find(String name) {
        var role = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return entries.stream()
                .filter(entry -> entry.id().equalsIgnoreCase(name)
                        || entry.id().substring(entry.id().indexOf('/') + 1).equalsIgnoreCase(name)
                        || entry.role() != Role.CLASSIC && entry.role().name().equals(role))
                .findFirst();
    }
}
