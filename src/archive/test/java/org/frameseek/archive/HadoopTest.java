package org.frameseek.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.frameseek.index.IndexSummary;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive whose videos, model and indexes are on HDFS: no executor sees a local file of them.
class HadoopTest {
    private static final Path MODEL = Path.of("models/demo").toAbsolutePath();

    @TempDir
    private Path folder;

    private static void copy(FileSystem files, Path from, String to) throws IOException {
        files.copyFromLocalFile(new org.apache.hadoop.fs.Path(from.toUri()), new org.apache.hadoop.fs.Path(to));
    }

    @Test
    void videosAndModelAndArchiveAreOnHdfs() throws Exception {
        var video = TestVideos.numbered(folder, "数字 1.mp4");
        var settings = new Configuration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        try (var hdfs = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
                var cluster = LocalCluster.start(folder.resolve("cluster"), 1)) {
            hdfs.waitClusterUp();
            var files = hdfs.getFileSystem();
            var root = files.getUri().toString();
            files.mkdirs(new org.apache.hadoop.fs.Path("/films/old"));
            copy(files, video, "/films/old/数字 1.mp4");
            copy(files, MODEL, "/models/demo");
            var arguments = new String[] {"index", "--videos", root + "/films", "--model", root + "/models/demo",
                "--out", root + "/archive", "--json"};
            var indexed = cluster.run(Map.of(), arguments);
            assertEquals(0, indexed.exit(), indexed.err());
            assertEquals("{\"INDEXED\":1}", JsonParser.parseString(indexed.out()).getAsJsonObject().get("ended")
                    .toString(), indexed.out());

            var index = files.listStatus(new org.apache.hadoop.fs.Path("/archive/library"))[0].getPath();
            var copy = new File(folder.toFile(), index.getName());
            files.copyToLocalFile(index, new org.apache.hadoop.fs.Path(copy.toURI()));
            var summary = IndexSummary.read(copy.toPath());
            assertTrue(summary.complete());
            assertEquals(root + "/films/old/数字 1.mp4", summary.header().source().path());
            assertEquals(Files.size(video), summary.header().source().bytes());

            var answer = cluster.run(Map.of(), "search", "--archive", root + "/archive", "--model",
                    root + "/models/demo", "a red car");
            assertEquals(0, answer.exit(), answer.err());
            var match = JsonParser.parseString(answer.out()).getAsJsonObject().getAsJsonArray("matches").get(0);
            assertEquals(summary.header().source().path(), match.getAsJsonObject().get("video").getAsString());
        }
    }
}
