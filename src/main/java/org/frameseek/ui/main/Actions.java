package org.frameseek.ui.main;

import java.nio.file.Path;

/// What the window's menus, keys and buttons do. Names say it.
public interface Actions {
    void openVideos();

    void openFolder();

    void openSample();

    void exportShown();

    void exportMatches();

    void copyShown();

    void saveHeatmap();

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
