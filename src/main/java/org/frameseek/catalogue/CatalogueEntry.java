package org.frameseek.catalogue;

import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.frameseek.download.Checksum;
import org.frameseek.download.FileList;
import org.frameseek.download.RemoteFile;
import org.jspecify.annotations.Nullable;

/// One model of the catalogue.
///
/// @param id owner and name on the hub
/// @param revision commit of the files
/// @param cost work per frame relative to OpenAI's B/32
/// @param dimension length of the model's vectors
/// @param imageSize side of the input picture in pixels
/// @param family `model_type` in the model's `config.json`
/// @param extendedModel for a language pack, id of the model whose indexes it can search
/// @param files the only files to download, because hubs hold the same weights in several formats
/// @param note one sentence per language, `en` and `zh`
public record CatalogueEntry(
        String id, String title, Role role, String revision, String licence, Languages languages, double cost,
        int dimension, int imageSize, String family, @SerializedName("extends") @Nullable String extendedModel,
        List<File> files, Map<String, String> note) {
    /// @param size exact bytes, or null if not known for certain
    /// @param sha256 null if not known for certain; then the hub is asked
    /// @param about approximate bytes if `size` is null
    public record File(String path, @Nullable Long size, @Nullable String sha256, @Nullable Long about) {
        long bytes() {
            return size != null ? size : about != null ? about : 0;
        }
    }

    /// The note in the closest language.
    public String note(Locale locale) {
        return note.getOrDefault(locale.getLanguage(), note.getOrDefault("en", ""));
    }

    /// Approximate bytes to download.
    public long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }

    /// The name of the model's folder.
    public String folderName() {
        return id.replace("/", "--");
    }

    /// @param hub address of the hub or of a mirror
    public FileList filesOn(URI hub) {
        var base = hub.toString().replaceFirst("/+$", "") + "/" + id + "/resolve/" + revision + "/";
        return new FileList(id, files.stream()
                .map(file -> new RemoteFile(
                        file.path, URI.create(base + file.path), revision, file.size,
                        file.sha256 == null ? null : new Checksum.Sha256(file.sha256)))
                .toList());
    }
}
