package org.frameseek.archive;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/// Starts the program's Spark session. What the user set for `spark-submit` is kept.
final class ClusterSession {
    /// One bad video costs each of its neighbours on the executor an attempt.
    private static final String MOST_FAILURES = "32";

    private ClusterSession() {
    }

    static SparkSession start(String name) {
        var settings = new SparkConf();
        settings.setIfMissing("spark.app.name", name);
        settings.setIfMissing("spark.task.maxFailures", MOST_FAILURES);
        settings.setIfMissing("spark.ui.showConsoleProgress", "false");
        // One video at a time and executor, with all its cores: the engine encodes one batch at a time anyway.
        if (settings.contains("spark.executor.cores")) {
            settings.setIfMissing("spark.task.cpus", settings.get("spark.executor.cores"));
        }
        var session = SparkSession.builder().config(settings).getOrCreate();
        session.sparkContext().setLogLevel("WARN");
        return session;
    }
}
