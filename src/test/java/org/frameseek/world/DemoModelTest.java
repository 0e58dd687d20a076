package org.frameseek.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.frameseek.clip.ClipModel;
import org.frameseek.clip.DeviceChoice;
import org.frameseek.clip.PrecisionChoice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bundled model as the product loads it.
class DemoModelTest {
    private static ClipModel model;

    @BeforeAll
    static void load() throws Exception {
        model = ClipModel.load(Path.of("models/demo"), DeviceChoice.CPU, PrecisionChoice.AUTO);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void theProductReadsSentencesAsTheTrainerDid() throws Exception {
        var vocabulary = Vocabulary.learn(CaptionWriter.allPhrases());
        var random = new SplittableRandom(8);
        var writer = new CaptionWriter(random);
        for (int i = 0; i < 500; i++) {
            var text = writer.write(SceneComposer.compose(Plot.random(random), SceneComposer.Company.ANY, random)).text();
            assertArrayEquals(vocabulary.encode(text), model.encode(text).tokens(), text);
        }
    }

    @Test
    void theSampleAnswersItsOwnStory() throws Exception {
        var scores = ClipScores.of(SampleStory.clip(), model);
        var questions = SampleStory.questions();
        double line = model.calibration().presentScore().orElseThrow();
        int right = 0;
        int convincing = 0;
        for (int scene = 0; scene < questions.size(); scene++) {
            var answer = scores.ask(model.encode(questions.get(scene)).vector());
            right += answer.scene() == scene ? 1 : 0;
            convincing += answer.best() >= line ? 1 : 0;
        }
        assertTrue(right >= questions.size() - 2, right + " of " + questions.size() + " found");
        assertTrue(convincing >= questions.size() - 2, convincing + " of " + questions.size() + " convincing");
    }

    @Test
    void whatTheSampleLacksScoresLower() throws Exception {
        var scores = ClipScores.of(SampleStory.clip(), model);
        double lowest = 1;
        for (var question : SampleStory.questions()) {
            lowest = Math.min(lowest, scores.ask(model.encode(question).vector()).best());
        }
        int lower = 0;
        var absent = new String[] {"a green snake in space", "a blue guitar in the forest in fog", "a piano"};
        for (var text : absent) {
            lower += scores.ask(model.encode(text).vector()).best() < lowest + 0.02 ? 1 : 0;
        }
        assertTrue(lower >= 2, lower + " of " + absent.length);
    }
}
