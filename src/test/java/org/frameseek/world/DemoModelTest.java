package org.frameseek.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
        var clip = SampleStory.clip();
        var scores = ClipScores.of(clip, model);
        int line = 0;
        for (var question : SampleStory.questions()) {
            var answer = scores.ask(model.encode(question).vector());
            assertEquals(line++, answer.scene(), question);
            assertTrue(answer.best() >= model.calibration().presentScore().orElseThrow(), question);
        }
    }

    @Test
    void whatTheSampleLacksIsWeak() throws Exception {
        var scores = ClipScores.of(SampleStory.clip(), model);
        for (var text : new String[] {"a green snake in space", "a purple guitar at night", "a black mushroom", "a piano"}) {
            assertTrue(scores.ask(model.encode(text).vector()).best()
                    < model.calibration().presentScore().orElseThrow(), text);
        }
    }
}
