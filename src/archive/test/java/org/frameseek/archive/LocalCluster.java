package org.frameseek.archive;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/// A Spark cluster of processes on this machine: a master, and workers with one core and one graphics card each. The
/// card exists for Spark only. The processes run from a Spark folder made of the jars that Maven found.
final class LocalCluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final long START_MILLIS = 300_000;

    /// What a program on the cluster printed, and how it ended.
    record Result(int exit, String out, String err) {
    }

    private final Path home;
    private final Path programs;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    /// @param folder for the cluster's files
    static LocalCluster start(Path folder, int workers) throws IOException, InterruptedException {
        var cluster = new LocalCluster(folder);
        cluster.daemon("org.apache.spark.deploy.master.Master", "master", "--host", LOOPBACK, "--port",
                Integer.toString(cluster.port), "--webui-port", "0");
        for (int i = 0; i < workers; i++) {
            cluster.addWorker();
        }
        return cluster;
    }

    private LocalCluster(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("spark"));
        var jars = Files.createDirectories(home.resolve("jars"));
        programs = Files.createDirectories(folder.resolve("program"));
        // Spark's own jars for the cluster; the rest is what the program brings.
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var file = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(file) || isProgram(file.toString())) {
                continue;
            }
            var link = jars.resolve(file.getFileName());
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, file);
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    private static boolean isProgram(String jar) {
        return Stream.of("/ai/djl/", "/org/bytedeco/", "/openjfx/", "/picocli/", "junit", "/slf4j-jdk14/", "imaging",
                "/jna/", "ikonli", "atlantafx", "surefire").anyMatch(jar::contains);
    }

    void addWorker() throws IOException, InterruptedException {
        var name = "worker" + processes.size();
        var cards = Files.writeString(home.resolve(name + ".json"), """
                [{"id": {"componentName": "spark.worker", "resourceName": "gpu"}, "addresses": ["%d"]}]
                """.formatted(processes.size()));
        var settings = Files.writeString(home.resolve(name + ".properties"), """
                spark.worker.resource.gpu.amount=1
                spark.worker.resourcesFile=%s
                """.formatted(cards));
        daemon("org.apache.spark.deploy.worker.Worker", name, "--host", LOOPBACK, "--cores", "1", "--memory", "4g",
                "--webui-port", "0", "--work-dir", home.resolve("work" + processes.size()).toString(),
                "--properties-file", settings.toString(), master());
    }

    /// The address for programs.
    String master() {
        return "spark://" + LOOPBACK + ":" + port;
    }

    private void daemon(String type, String name, String... arguments) throws IOException, InterruptedException {
        var log = home.resolve(name + ".log");
        var command = java("-Xmx256m");
        command.add(type);
        command.addAll(List.of(arguments));
        processes.add(start(command, log, log));
        long end = System.currentTimeMillis() + START_MILLIS;
        while (!Files.readString(log).matches("(?s).*(Starting Spark master|Successfully registered).*")) {
            if (System.currentTimeMillis() > end || !processes.getLast().isAlive()) {
                throw new IOException("no " + name + ": " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private List<String> java(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.add("-classpath");
        command.add(home.resolve("jars") + "/*");
        return command;
    }

    private Process start(List<String> command, Path out, Path err) throws IOException {
        var builder = new ProcessBuilder(command).directory(home.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", LOOPBACK, "JAVA_HOME", System.getProperty("java.home")));
        return builder.start();
    }

    /// A program that runs on the cluster, as `spark-submit` starts it.
    final class Submission {
        private final Process process;
        private final Path out;
        private final Path err;

        private Submission(Process process, Path out, Path err) {
            this.process = process;
            this.out = out;
            this.err = err;
        }

        Process process() {
            return process;
        }

        /// Waits until the program's standard error has this word.
        void await(String word) throws IOException, InterruptedException {
            while (process.isAlive() && !Files.readString(err).contains(word)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        Result result() throws IOException, InterruptedException {
            if (!process.waitFor(8, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("no end: " + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    Submission submit(Map<String, String> settings, String... arguments) throws IOException {
        return submit(ArchiveProgram.class, settings, arguments);
    }

    Submission submit(Class<?> main, Map<String, String> settings, String... arguments) throws IOException {
        var command = java("-Xmx1g");
        command.add("org.apache.spark.deploy.SparkSubmit");
        command.addAll(List.of("--master", master(), "--class", main.getName()));
        var all = new TreeMap<String, String>(Map.of(
                "spark.driver.host", LOOPBACK, "spark.driver.bindAddress", LOOPBACK, "spark.ui.enabled", "false",
                "spark.executor.cores", "1", "spark.executor.memory", "768m",
                "spark.driver.extraClassPath", programClasses(), "spark.executor.extraClassPath", programClasses(),
                "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        all.putAll(settings);
        all.forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
        command.add("local:" + program());
        command.addAll(List.of(arguments));
        int index = command.indexOf("-classpath") + 1;
        command.set(index, command.get(index) + File.pathSeparator + programClasses());
        var name = "submit" + System.nanoTime();
        var out = home.resolve(name + ".out");
        var err = home.resolve(name + ".err");
        return new Submission(start(command, out, err), out, err);
    }

    Result run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        return submit(settings, arguments).result();
    }

    /// The program as Maven compiled it, and its libraries that Spark lacks.
    private static String programClasses() {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var file = Path.of(entry).toAbsolutePath().toString();
            if (Files.isDirectory(Path.of(file))
                    || isProgram(file) && !file.contains("junit") && !file.contains("jdk14")) {
                entries.add(file);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String program() {
        return Path.of(URI.create(ArchiveProgram.class.getProtectionDomain().getCodeSource().getLocation()
                .toString())).toString();
    }

    /// The executors that run now.
    List<ProcessHandle> executors() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().map(line ->
                        line.contains("CoarseGrainedExecutorBackend") && line.contains(home.toString())).orElse(false))
                .toList();
    }

    /// Ends a worker and its executors at once, as a machine that fails.
    void killWorker(int number) {
        var worker = processes.get(number + 1);
        worker.descendants().forEach(ProcessHandle::destroyForcibly);
        worker.destroyForcibly();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (var process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        try (var links = Files.newDirectoryStream(home.resolve("jars"))) {
            for (var link : links) {
                Files.delete(link);
            }
        }
    }
}
