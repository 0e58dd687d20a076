package org.frameseek.cli;

import java.io.PrintWriter;
import java.util.List;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.catalogue.Catalogue;
import org.frameseek.catalogue.CatalogueEntry;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Legibility;
import org.frameseek.search.Query;
import org.frameseek.search.VideoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says which descriptions the model cannot read, before hours of indexing, and names a model that can.
record ReadingRemark(AppPaths paths, WebEnvironment web, PrintWriter err) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingRemark.class);

    void print(VideoSearch search, List<Query> queries) throws EncoderException {
        for (var query : queries) {
            var legibility = search.reading(query).legibility();
            if (legibility != Legibility.CLEAR) {
                err.printf("\"%s\": the model %s%s%n", query.text(), legibility == Legibility.UNREADABLE
                        ? "does not know this script, so its answer means nothing."
                        : "knows only some of these words.", advice());
            }
        }
    }

    private String advice() {
        try {
            return web.shelf(paths).catalogue().multilingual().map(ReadingRemark::advice).orElse("");
        } catch (CatalogueException e) {
            LOG.info("No model to advise", e);
            return "";
        }
    }

    private static String advice(CatalogueEntry entry) {
        var name = Catalogue.name(entry.role());
        return " " + entry.title() + " reads it: frameseek model get " + name + ", then --model " + name;
    }
}
