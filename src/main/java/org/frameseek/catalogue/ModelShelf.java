package org.frameseek.catalogue;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.frameseek.catalogue.FoundModel.Place;
import org.frameseek.download.DownloadException;
import org.frameseek.download.DownloadProgress;
import org.frameseek.download.Downloader;
import org.frameseek.download.Network;
import org.frameseek.error.Reason;

/// The models on this computer, and how to get more.
public final class ModelShelf {
    private final Catalogue catalogue;
    private final Path demo;
    private final Path folder;
    private final List<HubCache> caches;

    /// @param demo folder of the bundled model
    /// @param folder folder for downloaded and imported models
    /// @param caches cache folders of other programs, in search order
    public ModelShelf(Catalogue catalogue, Path demo, Path folder, List<Path> caches) {
        this.catalogue = catalogue;
        this.demo = demo;
        this.folder = folder;
        this.caches = caches.stream().map(HubCache::new).toList();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// Every model on this computer, each folder once.
    ///
    /// @param added folders that the user chose
    public List<FoundModel> found(List<Path> added) {
        var found = new LinkedHashMap<Path, FoundModel>();
        var all = new ArrayList<FoundModel>();
        all.add(new FoundModel("demo", demo, Place.BUNDLED, null));
        own().forEach(all::add);
        caches.forEach(cache -> all.addAll(cache.models()));
        added.stream().filter(Files::isDirectory)
                .forEach(path -> all.add(new FoundModel(path.getFileName().toString(), path, Place.ADDED, null)));
        for (var model : all) {
            found.putIfAbsent(model.folder().toAbsolutePath().normalize(), named(model));
        }
        return List.copyOf(found.values());
    }

    private FoundModel named(FoundModel model) {
        return model.entry() != null
                ? model
                : catalogue.entries().stream().filter(entry -> entry.id().equals(model.name())).findFirst()
                        .map(entry -> new FoundModel(model.name(), model.folder(), model.place(), entry))
                        .orElse(model);
    }

    private List<FoundModel> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            var own = new ArrayList<FoundModel>();
            folders.forEach(path -> {
                if (ModelKind.isModel(path)) {
                    own.add(new FoundModel(
                            path.getFileName().toString().replaceFirst("--", "/"), path, Place.DOWNLOADED, null));
                }
            });
            own.sort(Comparator.comparing(FoundModel::name));
            return own;
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
    }

    /// The complete copy of a catalogue model on this computer.
    public Optional<FoundModel> find(CatalogueEntry entry) {
        var own = target(entry);
        if (Files.isDirectory(own)) {
            return Optional.of(new FoundModel(entry.id(), own, Place.DOWNLOADED, entry));
        }
        return caches.stream().flatMap(cache -> cache.find(entry).stream()).findFirst()
                .map(snapshot -> new FoundModel(entry.id(), snapshot, Place.HUB_CACHE, entry));
    }

    /// The model of the catalogue in this folder.
    public Optional<CatalogueEntry> entryOf(Path folder) {
        return catalogue.entries().stream()
                .filter(entry -> find(entry).filter(found -> isSame(found.folder(), folder)).isPresent())
                .findFirst();
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /// The folder of a language pack on this computer that was made for the model in this folder.
    public Optional<Path> packFor(Path model) {
        return entryOf(model).stream()
                .flatMap(base -> catalogue.entries().stream().filter(entry -> base.id().equals(entry.extendedModel())))
                .flatMap(pack -> find(pack).stream()).map(FoundModel::folder).findFirst();
    }

    /// The model that a language pack was made for, if it is on this computer.
    public Optional<FoundModel> baseOf(CatalogueEntry pack) {
        return catalogue.entries().stream().filter(entry -> entry.id().equals(pack.extendedModel()))
                .flatMap(base -> find(base).stream()).findFirst();
    }

    /// Two models can have vectors of one length and yet share no space, so a pack fits its own model only. A model
    /// that the catalogue does not know is believed.
    ///
    /// @throws CatalogueException if the pack was made for another model
    public void requireFit(Path pack, Path model) throws CatalogueException {
        var made = entryOf(pack).map(CatalogueEntry::extendedModel).orElse(null);
        var used = entryOf(model).map(CatalogueEntry::id).orElse(isSame(model, demo) ? "demo" : made);
        if (made != null && !made.equals(used)) {
            throw new CatalogueException("catalogue.pack-base", pack, null, made, String.valueOf(used));
        }
    }

    private Path target(CatalogueEntry entry) {
        return folder.resolve(entry.folderName());
    }

    /// Bytes kept from an unfinished download, or empty if there is none.
    public OptionalLong unfinished(CatalogueEntry entry) {
        return Downloader.kept(target(entry));
    }

    /// Downloads a model or resumes its download. A model that is already on this computer is not downloaded again.
    ///
    /// @throws InterruptedException if the thread is interrupted; downloaded bytes are kept
    public FoundModel get(CatalogueEntry entry, Network network, DownloadProgress.Listener listener)
            throws DownloadException, InterruptedException {
        var here = find(entry);
        if (here.isPresent()) {
            return here.get();
        }
        new Downloader(network).fetch(entry.filesOn(network.hub()), target(entry), listener);
        return new FoundModel(entry.id(), target(entry), Place.DOWNLOADED, entry);
    }

    /// Deletes an unfinished download.
    public void discard(CatalogueEntry entry) throws DownloadException {
        Downloader.discard(target(entry));
    }

    /// Removes a downloaded or imported model, or the bytes of an unfinished download.
    ///
    /// @param name as in [FoundModel#name] or in the catalogue
    public void remove(String name) throws CatalogueException, DownloadException {
        var folderName = catalogue.find(name).map(CatalogueEntry::folderName).orElse(name.replace("/", "--"));
        var target = folder.resolve(folderName);
        boolean here = Files.isDirectory(target) && folder.equals(target.getParent());
        if (!here && Downloader.kept(target).isEmpty()) {
            throw new CatalogueException("catalogue.not-here", null, null, name);
        }
        Downloader.discard(target);
        if (here) {
            delete(target);
        }
    }

    private static void delete(Path target) throws CatalogueException {
        try (var files = Files.walk(target)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new CatalogueException("catalogue.remove", target, e, Reason.of(e));
        }
    }

    /// Imports a model from a folder or an archive.
    public FoundModel importFrom(Path source) throws CatalogueException {
        return named(new ModelImport(folder).bring(source));
    }
}
