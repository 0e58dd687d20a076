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
/// @param revision the commit whose files are meant
/// @param cost work per frame, where OpenAI's B/32 is 1
/// @param dimension length of its vectors
/// @param imageSize pixels along a side of what it sees
/// @param family as `model_type` in its `config.json`
/// @param extendedModel id of the model whose indexes it serves, for a language pack
/// @param files the only ones that are fetched: hubs hold the same weights in several formats
/// @param note one sentence by language, `en` and `zh`
public record CatalogueEntry(
        String id, String title, Role role, String revision, String licence, Languages languages, double cost,
        int dimension, int imageSize, String family, @SerializedName("extends") @Nullable String extendedModel,
        List<File> files, Map<String, String> note) {
    /// @param size bytes, exactly, or null where it is not known for sure
    /// @param sha256 null where it is not known for sure; then the hub is asked
    /// @param about bytes, roughly, where `size` is null
    public record File(String path, @Nullable Long size, @Nullable String sha256, @Nullable Long about) {
        long bytes() {
            return size != null ? size : about != null ? about : 0;
        }
    }

    /// The sentence in the nearest language.
    public String note(Locale locale) {
        return note.getOrDefault(locale.getLanguage(), note.getOrDefault("en", ""));
    }

    /// Bytes to download, roughly.
    public long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }

    /// What its folder is called.
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
