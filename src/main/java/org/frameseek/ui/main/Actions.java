package org.frameseek.ui.main;

import java.nio.file.Path;
import org.frameseek.export.OutputKind;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.excerpt.ExcerptMethod;

/// The actions of the window's menus, keys and buttons, each named for what it does.
public interface Actions {
    void openVideos();

    void openFolder();

    void openSample();

    void open(Path video);

    void closeVideo();

    void info();

    /// Plays the chosen match once.
    void playMatch();

    /// Plays the chosen match over and over.
    void loopMatch();

    /// Returns the selected match to the bounds that were found.
    void resetMatch();

    void exportShown();

    void exportMatches();

    void copyShown();

    void saveHeatmap();

    void copyHeatmap();

    /// Saves a still of every shot, on one sheet or on pages.
    void saveStoryboard(OutputKind kind);

    void saveClips(ExcerptMethod method);

    void saveList(EditListFormat format);

    void find();

    void findLikeShown();

    void chooseModel(Path folder);

    void openModelFolder();

    void getModel();

    void settings();

    void shortcuts();

    void about();

    void fullScreen();

    void quit();
}
