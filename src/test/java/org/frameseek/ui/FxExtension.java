package org.frameseek.ui;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Starts the JavaFX toolkit once for all tests and runs test methods, and those before and after each, on its thread.
/// Needs no display: see the headless platform in the build file.
public final class FxExtension implements BeforeAllCallback, InvocationInterceptor {
    private static final long PATIENCE_SECONDS = 60;
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        if (!STARTED.compareAndSet(false, true)) {
            return;
        }
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        Platform.setImplicitExit(false);
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the JavaFX toolkit did not start");
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceed(invocation);
    }

    private static void proceed(Invocation<Void> invocation) throws Throwable {
        var failure = call(() -> {
            try {
                invocation.proceed();
                return null;
            } catch (Throwable thrown) {
                return thrown;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    /// Runs work on the JavaFX thread, from any thread, and waits for its result.
    public static <T> T call(Callable<T> work) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return work.call();
        }
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError("the JavaFX thread was busy for " + PATIENCE_SECONDS + " s", e);
        }
    }

    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return null;
        });
    }

    /// Shows a node in a window of its own, styled and laid out. Close the stage after use.
    public static Stage show(Node node, double width, double height) {
        var stage = new Stage();
        stage.setScene(new Scene(node instanceof Parent root ? root : new StackPane(node), width, height));
        stage.show();
        layout(node);
        return stage;
    }

    /// Does now what the next pulse would: styles and layout.
    public static void layout(Node node) {
        var root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    public static Image snapshot(Node node) {
        layout(node);
        return node.snapshot(null, null);
    }

    /// Writes a picture for people to look at, to `target/screens/NAME.png`.
    public static void save(Image image, String name) throws IOException {
        var file = Path.of("target", "screens", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
