package org.frameseek.ui.update;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for a newer version and tells of it. A look that nobody asked for by hand says nothing when it fails, as it
/// does without a network.
public final class Updates {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);

    private final Optional<URI> page;
    private final Callable<Optional<String>> newer;
    private final Tasks tasks;
    private final Notices notices;
    private final Consumer<URI> browser;

    /// @param page where releases are published; empty if nobody knows
    /// @param newer the newest version if it is newer than this one; runs in the background
    /// @param browser shows a page of the web
    public Updates(Optional<URI> page, Callable<Optional<String>> newer, Tasks tasks, Notices notices,
            Consumer<URI> browser) {
        this.page = page;
        this.newer = newer;
        this.tasks = tasks;
        this.notices = notices;
        this.browser = browser;
    }

    /// False when the program was built without a place to look at.
    public boolean isPossible() {
        return page.isPresent();
    }

    /// Looks without being asked.
    public void look() {
        page.ifPresent(place -> tasks.run(Lane.WEB, newer, found -> tell(found, place), failure ->
                LOG.info("No look for a newer version", failure)));
    }

    /// Looks because the user asked, and answers in any case.
    public void lookNow() {
        page.ifPresent(place -> tasks.run(Lane.WEB, newer, found -> {
            tell(found, place);
            if (found.isEmpty()) {
                notices.say("update.none");
            }
        }, failure -> {
            LOG.warn("No look for a newer version", failure);
            notices.problem(failure);
        }));
    }

    private void tell(Optional<String> found, URI place) {
        found.ifPresent(version ->
                notices.offer("update.show", () -> browser.accept(place), "update.available", version));
    }
}
