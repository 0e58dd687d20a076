package org.frameseek.ui.main;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.frameseek.AppPaths;
import org.frameseek.catalogue.CatalogueEntry;
import org.frameseek.i18n.Texts;
import org.frameseek.library.OpenVideo;
import org.frameseek.settings.Settings;
import org.frameseek.ui.bookmark.BookmarkListView;
import org.frameseek.ui.bookmark.BookmarksViewModel;
import org.frameseek.ui.check.CheckView;
import org.frameseek.ui.check.CheckViewModel;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.dialog.AboutDialog;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.FileRevealer;
import org.frameseek.ui.dialog.ShortcutsDialog;
import org.frameseek.ui.dialog.Toasts;
import org.frameseek.ui.export.BestStillViewModel;
import org.frameseek.ui.export.ClipsViewModel;
import org.frameseek.ui.export.ExportViewModel;
import org.frameseek.ui.export.ExternalPlayers;
import org.frameseek.ui.index.BatteryWatch;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.index.IndexStrip;
import org.frameseek.ui.info.InfoView;
import org.frameseek.ui.info.InfoViewModel;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.keys.Shortcut;
import org.frameseek.ui.library.LibraryView;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.library.RecentVideos;
import org.frameseek.ui.library.VideoCommands;
import org.frameseek.ui.library.VideoMenu;
import org.frameseek.ui.model.GraphicsCard;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.model.ModelMenu;
import org.frameseek.ui.model.ModelOffersDialog;
import org.frameseek.ui.model.ModelOffersViewModel;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.picture.MomentPictures;
import org.frameseek.ui.picture.Posters;
import org.frameseek.ui.picture.Thumbnails;
import org.frameseek.ui.picture.Waveforms;
import org.frameseek.ui.player.PlayerView;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.question.SavedViewModel;
import org.frameseek.ui.question.WatchViewModel;
import org.frameseek.ui.search.MatchListView;
import org.frameseek.ui.search.MatchesViewModel;
import org.frameseek.ui.search.ModelAdvice;
import org.frameseek.ui.search.QueryBar;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.search.TrimsViewModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.settings.SettingsDialog;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.frameseek.ui.update.Updates;

/// Builds the window's views over its view models, and connects views that show the same thing.
public final class MainWindow {
    private final Stage stage;
    private final Models models;
    private final Services services;
    private final Texts texts;
    private final KeyMap keys;
    private final Controls controls;
    private final WindowMemory memory;
    private final SessionMemory session;
    private final TimelineHeatmap timeline;
    private final Clearing clearing;
    private final QuestionTools questions;
    private final QueryBar query;
    private final MatchListView matches;
    private final SidePane side;
    private final PlayerView player;
    private final BookmarkCommands bookmarks;
    private final BookmarkListView bookmarkList;
    private final TrimCommands trims;
    private final WindowActions actions;
    private final MainView view;

    /// The view models that the window shows.
    public record Models(Settings settings, Session session, MainViewModel main, FrameExport stills,
            PlayerViewModel player, SearchViewModel search, MatchesViewModel matches, TrimsViewModel trims,
            LibraryViewModel library, VideoCommands videos, InfoViewModel info,
            BookmarksViewModel bookmarks, IndexQueue queue, CheckViewModel checks, ModelViewModel model,
            ModelOffersViewModel offers, GraphicsCard card, BatteryWatch battery,
            ExportViewModel export, ClipsViewModel clips, BestStillViewModel bestStill, SavedViewModel saved,
            WatchViewModel watch, Updates updates) {
    }

    /// The services that the views use.
    ///
    /// @param mac whether keys have their macOS names
    /// @param browser shows a page of the web, only when the user asks for it
    public record Services(Thumbnails thumbnails, Posters posters, MomentPictures moments, Waveforms waveforms,
            Dialogs dialogs, Toasts toasts, FileRevealer revealer, Consumer<URI> browser, ExternalPlayers players,
            boolean mac) {
    }

    public MainWindow(Stage stage, Models models, Services services, AppPaths paths, Texts texts) {
        this.stage = stage;
        this.models = models;
        this.services = services;
        this.texts = texts;
        var bindings = new KeyBindings(models.settings().shortcutsProperty());
        keys = new KeyMap(bindings);
        controls = new Controls(texts, keys, new KeyNames(texts, services.mac(), bindings));
        memory = new WindowMemory(stage, models.settings());
        timeline = new TimelineHeatmap(texts);
        var frames = new OpenVideoFrames(models.session(), models.stills(), services.thumbnails(), models.export(),
                models.clips().made());
        var recents = new RecentVideos(models.library(), models.settings().clearedVideosProperty(),
                models.session().videoProperty().map(OpenVideo::file));
        clearing = new Clearing(recents, models.search().history(), services.toasts());
        questions = new QuestionTools(models, services, paths.questionPictures(), controls);
        query = new QueryBar(models.search(),
                models.model().modelProperty().map(LoadedModel::readsChinese).orElse(false), questions.buttons(),
                clearing::clearHistory, texts);
        player = new PlayerView(models.player(), controls);
        bookmarks = new BookmarkCommands(
                models.bookmarks(), models.player(), models.stills(), services.toasts());
        trims = new TrimCommands(models.session(), models.trims(), models.matches(), models.player(),
                services.toasts());
        actions = createActions(paths);
        var notices = new ModelNotices(models, services.toasts(), texts, paths.sampleVideo(), actions::getModel);
        matches = new MatchListView(models.search(), models.matches(), models.trims(), actions,
                new ModelAdvice(
                        models.offers().multilingualProperty().map(CatalogueEntry::title), notices.onlyDemo()), texts,
                frames);
        matches.addRemark(questions.show(timeline, frames));
        bookmarkList = new BookmarkListView(
                models.bookmarks(), bookmarks, services.thumbnails(), frames::timecode, controls);
        side = createSide();

        view = createView(paths);
        stage.setScene(createScene());
        stage.getIcons().setAll(WindowIcons.all());
        stage.titleProperty().bind(texts.bind("window.title", models.session().videoProperty().map(
                open -> open.file().getFileName().toString() + " – ").orElse("")));
        stage.fullScreenExitHintProperty().bind(texts.bind("player.full-screen.hint"));
        new TimelineBinding(timeline, models, () -> services.toasts().say("search.like.not-indexed"), texts)
                .bind(frames, services.thumbnails(), player, bookmarks::addFrame);
        timeline.trimHandlerProperty().set(trims);
        connectRest();
        session = new SessionMemory(
                models.settings(), models.session(), models.search(), models.player(), timeline);
        models.main().openingProperty().subscribe((before, _) -> {
            if (before != null && models.session().videoProperty().get() != null) {
                session.restore();
            }
        });
    }

    private WindowActions createActions(AppPaths paths) {
        var shortcuts = new ShortcutsDialog(stage, texts, controls.names());
        var settings = new SettingsDialog(stage, models.settings(), paths.library().toString(), models.card(),
                models.battery().possibleProperty(), models.updates(), services.dialogs(), shortcuts::show,
                texts);
        var about = new AboutDialog(
                stage, texts, () -> Components.all(models.model().modelProperty().get()),
                () -> services.revealer().reveal(paths.logs(), services.toasts()::problem), services.browser());
        var handOn = new HandOn(stage, models, services.players(), services.toasts(), texts);
        var created = new WindowActions(stage, models.main(), models.stills(), models.matches(),
                models.player(), models.model(), models.export(), bookmarks, trims, handOn, services.dialogs(),
                services.toasts(),
                new WindowActions.Windows(settings, shortcuts, about, this::showOffers),
                paths.sampleVideo());
        created.use(this::find, () -> side.showInfo());
        return created;
    }

    private void showOffers() {
        new ModelOffersDialog(stage, models.offers(), models.model().modelProperty(), actions::openModelFolder,
                actions::settings, texts).show();
    }

    private MainView createView(AppPaths paths) {
        var modelMenu = new ModelMenu(models.model(), texts, questions.lanes()::isIndexed, actions::chooseModel,
                actions::openModelFolder, actions::getModel);
        var videoMenu = new VideoMenu(
                models.videos(), models.model(), services.dialogs(), services.toasts(),
                this::reveal, actions::info, texts);
        matches.setPlaceholder(new SearchHint(
                models.main(), models.session(), models.search(), models.model(), models.queue().pausedProperty(),
                models.settings().modelExplainedProperty(), Examples.of(paths.demoModel()), actions::getModel, texts));
        return new MainView(new MainView.Parts(
                new MainMenu(actions, models.settings(), models.model(), clearing, questions, controls),
                new TopBar(query, models.settings(), models.model(), modelMenu,
                        models.session().videoProperty().isNotNull(), controls),
                new LibraryView(models.library(), models.videos(), videoMenu, services.posters(),
                        models.session().videoProperty().map(OpenVideo::file), texts, actions::openVideos),
                new VideoPane(models.main(), models.session(), player, new WelcomeView(actions, texts),
                        services.toasts(), models.model().problemProperty(), controls),
                side, timeline, new IndexStrip(models.queue(), models.model(), models.settings(), models.card(),
                        actions::settings, texts)),
                models.settings());
    }

    private SidePane createSide() {
        var results = new ResultsPane(matches, models, services.moments(), texts);
        var card = new DemoModelCard(
                models.settings(), models.model(), models.session().askedProperty(), actions::getModel, texts);
        var created = new SidePane(new Stacked(results, card), () -> bookmarkList, this::createInfo, texts);
        bookmarks.onWriteNote(bookmark -> {
            created.showBookmarks();
            bookmarkList.writeNote(bookmark);
        });
        models.session().askedProperty().subscribe(asked -> {
            if (asked != null) {
                created.showMatches();
            }
        });
        return created;
    }

    private Node createInfo() {
        var info = new InfoView(
                models.info(), models.videos(), models.session().damagedProperty(), this::reveal, texts);
        var check = new CheckView(models.checks(),
                models.session().videoProperty().map(open -> open.video().frames()), models.player()::seek, texts);
        return new Stacked(info, check);
    }

    private void reveal(Path file) {
        services.revealer().reveal(file, services.toasts()::problem);
    }

    private void find() {
        view.showQuery();
        query.focus();
    }

    private Scene createScene() {
        var scene = new Scene(view);
        WindowKeys.set(keys, actions, models.search(), models.matches(), models.player(),
                models.settings().libraryShownProperty(), timeline);
        keys.set(Shortcut.BOOKMARK, bookmarks::addHere);
        keys.set(Shortcut.BOOKMARKS, side::showBookmarks);
        trims.setKeys(keys);
        keys.install(scene);
        FileDrop.install(scene, models.main()::drop);
        return scene;
    }

    private void connectRest() {
        models.session().videoProperty().subscribe(open -> {
            var video = open == null ? null : open.video();
            services.thumbnails().show(video);
            services.waveforms().show(video, timeline.soundProperty()::set);
        });
        query.onAsked(player::requestFocus);
        models.search().onPictureProblem(services.toasts()::problem);
        new PartQuestions(models.player(), models.search(), services.toasts(), texts).listen();
        stage.fullScreenProperty().subscribe(full -> {
            player.fullScreenProperty().set(full);
            view.showOnlyVideo(full);
        });
    }

    /// @param then called when the window has been painted
    public void show(Runnable then) {
        memory.restore();
        stage.show();
        query.focus();
        new Painted(() -> {
            models.export().forgetTransfers();
            then.run();
        }).start();
    }

    public KeyMap keys() {
        return keys;
    }

    public Actions actions() {
        return actions;
    }

    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
    }

    /// Remembers the window's place for the next start.
    public void remember() {
        memory.remember();
        session.remember();
    }
}
