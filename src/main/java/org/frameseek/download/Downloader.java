package org.frameseek.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.frameseek.download.DownloadProgress.State;

/// Downloads lists of files into folders. A folder appears under its name when all its files are complete and verified;
/// until then the files gather beside it. Memory use does not grow with file sizes.
public final class Downloader {
    private final Network network;
    private final Supplier<HttpClient> clients;
    private final Timing timing;
    private final ToLongFunction<Path> space;

    public Downloader(Network network) {
        this(network, network::client, Timing.REAL, Downloader::freeSpace);
    }

    Downloader(Network network, Supplier<HttpClient> clients, Timing timing, ToLongFunction<Path> space) {
        this.network = network;
        this.clients = clients;
        this.timing = timing;
        this.space = space;
    }

    private static long freeSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts or resumes a download.
    ///
    /// @param folder destination of the files; must not exist yet
    /// @return the downloaded files and the sources of their checksums
    /// @throws DownloadException if the download cannot be completed; downloaded bytes are kept
    /// @throws InterruptedException if the thread is interrupted; downloaded bytes are kept
    public List<Receipt> fetch(FileList list, Path folder, DownloadProgress.Listener listener)
            throws DownloadException, InterruptedException {
        var meter = new Meter(listener, timing.nanos());
        try (var staging = Staging.open(list.name(), folder, space);
                var http = new Http(clients.get(), network, timing)) {
            var retry = new Retry(timing.pauses(), meter::furthest, () -> meter.enter(State.WAITING, ""));
            var known = learn(list, staging, http, retry, meter);
            var receipts = fetch(list, known, staging, http, retry, meter);
            staging.publish();
            return receipts;
        }
    }

    private static List<Receipt> learn(FileList list, Staging staging, Http http, Retry retry, Meter meter)
            throws DownloadException, InterruptedException {
        var facts = new FileFacts(http);
        var known = new ArrayList<Receipt>();
        for (var file : list.files()) {
            var before = staging.receipts().of(file);
            if (before.isPresent()) {
                known.add(before.get());
            } else if (FileFacts.isComplete(file)) {
                known.add(FileFacts.ofList(file));
            } else {
                meter.enter(State.ASKING, file.path());
                var receipt = retry.run(() -> facts.ask(file));
                staging.keep(receipt);
                known.add(receipt);
            }
        }
        return known;
    }

    private static List<Receipt> fetch(
            FileList list, List<Receipt> known, Staging staging, Http http, Retry retry, Meter meter)
            throws DownloadException, InterruptedException {
        try {
            long total = 0;
            long kept = 0;
            for (var receipt : known) {
                total += receipt.size() == null ? 0 : receipt.size();
                kept += staging.kept(receipt);
            }
            meter.begin(total);
            staging.requireSpace(total - kept);
            var receipts = new ArrayList<Receipt>();
            long before = 0;
            for (int i = 0; i < known.size(); i++) {
                var receipt = known.get(i);
                if (!staging.has(receipt)) {
                    try (var fetch = FileFetch.open(http, staging, meter, list.files().get(i), receipt, before)) {
                        receipt = retry.run(fetch::attempt);
                    }
                }
                receipts.add(receipt);
                before += receipt.size() == null ? 0 : receipt.size();
                meter.at(before);
            }
            return receipts;
        } catch (IOException e) {
            throw staging.failed(e);
        }
    }

    /// Bytes kept from an unfinished download into the folder, or empty if there is none.
    public static OptionalLong kept(Path folder) {
        return Staging.bytes(folder);
    }

    /// Removes the bytes of an unfinished download into the folder.
    public static void discard(Path folder) throws DownloadException {
        Staging.discard(folder);
    }
}
