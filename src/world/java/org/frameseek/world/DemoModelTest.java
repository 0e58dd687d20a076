package org.frameseek.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bundled model as the product loads it.
class DemoModelTest {
    private static final int CLIPS = 20;

    private static Model model;

    @BeforeAll
    static void load() throws Exception {
        model = Models.load(Path.of("models/demo"), new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO));
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
            var text = writer.write(SceneComposer.compose(Plot.random(random), SceneComposer.Company.ANY, random))
                    .text();
            assertArrayEquals(vocabulary.encode(text), model.texts().encode(text).tokens(), text);
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
            var answer = scores.ask(model.texts().encode(questions.get(scene)).vector());
            right += answer.scene() == scene ? 1 : 0;
            convincing += answer.best() >= line ? 1 : 0;
        }
        assertEquals(questions.size(), right);
        assertTrue(convincing >= questions.size() - 2, convincing + " of " + questions.size() + " convincing");
    }

    @Test
    void whatTheSampleLacksIsWeak() throws Exception {
        var scores = ClipScores.of(SampleStory.clip(), model);
        double line = model.calibration().presentScore().orElseThrow();
        for (var text : List.of("a green snake in space", "a blue guitar in the forest in fog", "a piano")) {
            assertTrue(scores.ask(model.texts().encode(text).vector()).best() < line, text);
        }
    }

    @Test
    void clipsOfOtherSeedsThanThoseOfTraining() throws Exception {
        var questions = new QuestionMaker(9_001);
        assertTrue(right(questions::plain) >= 0.95 * CLIPS);
        assertTrue(right(questions::unseen) >= 0.9 * CLIPS);
        assertTrue(right(questions::hard) >= 0.8 * CLIPS);
    }

    private static int right(Supplier<Question> questions) throws Exception {
        int right = 0;
        for (int clip = 0; clip < CLIPS; clip++) {
            var question = questions.get();
            var text = model.texts().encode(question.caption().text());
            var answer = ClipScores.of(question.clip(), model).ask(text.vector());
            right += answer.scene() == question.scene() ? 1 : 0;
        }
        return right;
    }
}
