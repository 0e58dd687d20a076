package org.frameseek.download;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frameseek.storage.OwnFile;
import org.jspecify.annotations.Nullable;

/// The receipts of a folder, stored in it as JSON so that what a download learns outlives it.
public final class Receipts {
    public static final String FILE_NAME = "frameseek-download.json";

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeHierarchyAdapter(
                    Checksum.class,
                    (JsonSerializer<Checksum>) (checksum, _, _) -> new JsonPrimitive(checksum.toString()))
            .registerTypeAdapter(
                    Checksum.class, (JsonDeserializer<Checksum>) (json, _, context) ->
                            Checksum.parse(context.deserialize(json, String.class)))
            .create();

    private record Content(@Nullable String name, @Nullable List<@Nullable Receipt> files) {
    }

    private final String name;
    private final Path file;
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();

    private Receipts(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /// The receipts of a downloaded folder; empty if this program did not download it or its receipts are damaged.
    ///
    /// @return name of the download, and its files in list order
    public static Optional<Kept> read(Path folder) throws IOException {
        try {
            var file = folder.resolve(FILE_NAME);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var content = GSON.fromJson(Files.readString(file), Content.class);
            return content == null || content.name == null || content.files == null
                    ? Optional.empty()
                    : Optional.of(new Kept(content.name, content.files.stream().filter(Receipts::isUsable).toList()));
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public record Kept(String name, List<Receipt> files) {
    }

    private static boolean isUsable(@Nullable Receipt receipt) {
        return receipt != null && receipt.path() != null && receipt.origin() != null;
    }

    static Receipts open(String name, Path folder) throws IOException {
        var opened = new Receipts(name, folder.resolve(FILE_NAME));
        read(folder).stream().flatMap(kept -> kept.files.stream())
                .forEach(receipt -> opened.receipts.put(receipt.path(), receipt));
        return opened;
    }

    Optional<Receipt> of(RemoteFile wanted) {
        return Optional.ofNullable(receipts.get(wanted.path())).filter(receipt -> receipt.describes(wanted));
    }

    void put(Receipt receipt) throws IOException {
        receipts.put(receipt.path(), receipt);
        var json = GSON.toJson(new Content(name, new ArrayList<>(receipts.values())));
        OwnFile.replace(file, json.getBytes(StandardCharsets.UTF_8));
    }
}
