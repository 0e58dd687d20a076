package org.frameseek.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.error.UserException;
import org.frameseek.export.ExportException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.excerpt.ExcerptExporter;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.Library;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.StillReader;
import org.frameseek.model.Model;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.recheck.CloseUps;
import org.frameseek.recheck.CloserLook;
import org.frameseek.recheck.CloserSearch;
import org.frameseek.recheck.StillOrigin;
import org.frameseek.report.Json;
import org.frameseek.report.LibraryReport;
import org.frameseek.report.MatchReport;
import org.frameseek.report.OriginReport;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;

/// Everything that clients can ask for. Videos are named by the key of their content (or its beginning), so that no
/// request shows or saves anything of a file outside the library. Any thread.
public final class LibraryService {
    private static final StillWriter STILLS = new StillWriter(StillFormat.JPG, 92);

    private final Library library;
    private final Videos videos;
    private final Model model;
    private final VideoSearch search;
    private final IndexJobs jobs;
    private final Rights rights;
    private final OutputGate gate;

    /// @param protectedFolders where nothing may be saved
    public LibraryService(Library library, Model model, Rights rights, List<Path> protectedFolders)
            throws IndexException, EncoderException, ExportException {
        this.library = library;
        this.model = model;
        this.rights = rights;
        videos = new Videos(library);
        search = new VideoSearch(model.texts());
        if (search.wantsBackground()) {
            search.judgeBy(library.background(model.texts()));
        }
        jobs = new IndexJobs(library, videos, model.frames());
        gate = new OutputGate(protectedFolders);
        if (rights.clips() != null) {
            gate.folder(rights.clips());
        }
    }

    Rights rights() {
        return rights;
    }

    /// Every video that is indexed with the model.
    JsonArray videos() throws IndexException {
        var all = new JsonArray();
        for (var entry : library.entries()) {
            var header = entry.header();
            if (header != null && header.encoder().comparable(model.identity())) {
                all.add(video(entry, header));
            }
        }
        return all;
    }

    private static JsonObject video(IndexEntry entry, IndexHeader header) {
        var video = new JsonObject();
        video.addProperty("key", header.key().hex());
        video.addProperty("file", header.source().path());
        video.addProperty("frames", entry.frames());
        video.addProperty("indexed", entry.indexed());
        video.addProperty("complete", entry.complete());
        video.addProperty("duration", entry.durationSeconds());
        return video;
    }

    /// Searches one video or all, in the form of `frameseek search VIDEO --json` or `--everywhere --json`.
    JsonObject search(SearchRequest request) throws ServiceException, UserException {
        if (request.video() == null) {
            return LibraryReport.ask(everywhere(), request.query(), request.top(), () -> false).json();
        }
        var header = header(request.video());
        try (var lease = library.lease(header.key(), model.identity())
                .orElseThrow(() -> ServiceException.missing("The index of this video is gone."))) {
            var index = lease.get();
            var result = request.closer() ? closer(header, index, request)
                    : search.search(index, request.query(), request.top());
            return Json.GSON.toJsonTree(MatchReport.of(Path.of(header.source().path()), index.frames(), result))
                    .getAsJsonObject();
        }
    }

    private SearchResult closer(IndexHeader header, VideoIndex index, SearchRequest request)
            throws ServiceException, UserException {
        try (var frames = StillReader.open(open(header).video())) {
            return new CloserSearch(search, index, new CloserLook(model.frames(), frames::read), new CloseUps())
                    .ask(request.query(), request.top(), (_, _) -> { });
        }
    }

    private LibrarySearch everywhere() {
        return new LibrarySearch(library, search, model.identity());
    }

    /// Finds what a still is copied from, in the form of one entry of `frameseek origin --json`.
    JsonObject origin(Path still) throws ServiceException, UserException {
        var origins = new StillOrigin(everywhere(), videos, model.frames());
        return Json.GSON.toJsonTree(OriginReport.of(still, origins.of(picture(still), () -> false)))
                .getAsJsonObject();
    }

    private static StillImage picture(Path file) throws ServiceException {
        try {
            return PictureVectors.read(file);
        } catch (EncoderException e) {
            throw ServiceException.malformed(e.getMessage());
        }
    }

    /// A frame as JPG, at full size.
    byte[] still(String key, int frame) throws ServiceException, UserException {
        var video = open(key).video();
        if (frame < 0 || frame >= video.frames().frames()) {
            throw ServiceException.missing("The video has frames 0 to " + (video.frames().frames() - 1) + ".");
        }
        try (var stills = StillReader.open(video)) {
            return STILLS.encode(stills.read(frame), Still.of(video, frame).caption());
        }
    }

    /// Saves frames `first` to `last` as a clip in the permitted folder.
    JsonObject clip(String key, int first, int last, ExcerptMethod method) throws ServiceException, UserException {
        var folder = rights.clips();
        if (folder == null) {
            throw ServiceException.forbidden("Clips are not allowed: start frameseek with --clips DIR.");
        }
        var video = open(key).video();
        if (first < 0 || last < first || last >= video.frames().frames()) {
            throw ServiceException.malformed("first and last must be frames from 0 to "
                    + (video.frames().frames() - 1) + ", in order.");
        }
        var excerpt = new Excerpt(video, first, last, 0, null);
        synchronized (gate) {
            var report = new ExcerptExporter(gate, method)
                    .export(List.of(excerpt), folder, NamePattern.DEFAULT, (_, _) -> true);
            if (report.failure() != null) {
                throw report.failure();
            }
            var clip = report.clips().getFirst();
            var json = new JsonObject();
            json.addProperty("file", clip.file().toString());
            json.addProperty("frames", clip.frames());
            json.addProperty("early", clip.early());
            json.addProperty("late", clip.late());
            return json;
        }
    }

    /// Starts to index a file, behind those that wait.
    ///
    /// @return the job, as [#job] tells of it
    JsonObject index(Path file) throws ServiceException {
        if (!rights.index()) {
            throw ServiceException.forbidden("Indexing is not allowed: start frameseek with --allow-index.");
        }
        if (!Files.isRegularFile(file)) {
            throw ServiceException.malformed("file must be the full path of a video: " + file);
        }
        return jobs.start(file);
    }

    JsonObject job(int id) throws ServiceException {
        return jobs.find(id).orElseThrow(() -> ServiceException.missing("There is no job " + id + "."));
    }

    private OpenVideo open(String key) throws ServiceException, UserException {
        return open(header(key));
    }

    private OpenVideo open(IndexHeader header) throws ServiceException, UserException {
        var opened = videos.open(header.source().file()
                .orElseThrow(() -> ServiceException.impossible("The place of this video is not known.")));
        if (!opened.key().equals(header.key())) {
            throw ServiceException.impossible("The file has other content now: " + opened.file());
        }
        return opened;
    }

    private IndexHeader header(String key) throws ServiceException, IndexException {
        var fitting = library.entries().stream().map(IndexEntry::header)
                .filter(header -> header != null && header.encoder().comparable(model.identity())
                        && header.key().hex().startsWith(key))
                .toList();
        if (key.isEmpty() || fitting.isEmpty()) {
            throw ServiceException.missing("No video in the library has the key " + key + ".");
        }
        if (fitting.size() > 1) {
            throw ServiceException.malformed("Several videos have a key that begins with " + key + ".");
        }
        return fitting.getFirst();
    }
}
