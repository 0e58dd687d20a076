package org.frameseek.ui.main;

import java.nio.file.Path;

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

    HandOn handOn();

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
