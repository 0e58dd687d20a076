package org.frameseek.world;

import java.util.List;
import java.util.SplittableRandom;
import org.frameseek.world.SceneComposer.Company;

/// The scenes of the sample video, with near misses among them: two cars in the city at night, two dogs on the beach.
final class SampleStory {
    static final double SECONDS_PER_SCENE = 2.6;

    /// @param question a description that fits this scene alone
    /// @param layout seed of positions and of the backdrop
    private record Shot(String question, Plot plot, long layout) {
    }

    private static final List<Shot> SHOTS = List.of(
            shot("a red balloon in the mountains",
                    Thing.AIR_BALLOON, Colour.RED, Action.RESTING, Place.MOUNTAINS, Daytime.DAY, Weather.CLEAR,
                    Style.FLAT, 11),
            shot("a brown dog jumping on the beach",
                    Thing.DOG, Colour.BROWN, Action.JUMPING, Place.BEACH, Daytime.DAY, Weather.CLEAR, Style.FLAT, 12),
            shot("a red car in the city at night",
                    Thing.CAR, Colour.RED, Action.RUNNING, Place.CITY, Daytime.NIGHT, Weather.CLEAR, Style.OUTLINED,
                    13),
            shot("a purple octopus dancing under the sea",
                    Thing.OCTOPUS, Colour.PURPLE, Action.DANCING, Place.SEA, Daytime.DAY, Weather.CLEAR, Style.FLAT,
                    34),
            shot("an orange cat sleeping in the bedroom",
                    Thing.CAT, Colour.ORANGE, Action.SLEEPING, Place.BEDROOM, Daytime.NIGHT, Weather.CLEAR,
                    Style.OUTLINED, 15),
            shot("a yellow bicycle in the park",
                    Thing.BICYCLE, Colour.YELLOW, Action.RESTING, Place.PARK, Daytime.DAY, Weather.CLEAR, Style.FLAT,
                    36),
            shot("a red rocket in space",
                    Thing.ROCKET, Colour.RED, Action.RESTING, Place.SPACE, Daytime.DAY, Weather.CLEAR, Style.FLAT, 17),
            shot("a black penguin eating in the kitchen",
                    Thing.PENGUIN, Colour.BLACK, Action.EATING, Place.KITCHEN, Daytime.DAY, Weather.CLEAR,
                    Style.OUTLINED, 18),
            shot("a brown horse running on the farm at sunset",
                    Thing.HORSE, Colour.BROWN, Action.RUNNING, Place.FARM, Daytime.SUNSET, Weather.CLEAR, Style.FLAT,
                    39),
            shot("a pink umbrella in the rain",
                    Thing.UMBRELLA, Colour.PINK, Action.RESTING, Place.STREET, Daytime.DAY, Weather.RAIN, Style.FLAT,
                    20),
            shot("a blue car in the city at night",
                    Thing.CAR, Colour.BLUE, Action.RUNNING, Place.CITY, Daytime.NIGHT, Weather.CLEAR, Style.OUTLINED,
                    41),
            shot("a white owl flying in the forest at night",
                    Thing.OWL, Colour.WHITE, Action.FLYING, Place.FOREST, Daytime.NIGHT, Weather.CLEAR, Style.FLAT, 42),
            shot("a green boat swimming by the river",
                    Thing.BOAT, Colour.GREEN, Action.SWIMMING, Place.RIVER, Daytime.DAY, Weather.CLEAR, Style.PAPER,
                    23),
            shot("a dog sleeping on the beach at sunset",
                    Thing.DOG, Colour.BROWN, Action.SLEEPING, Place.BEACH, Daytime.SUNSET, Weather.CLEAR, Style.FLAT,
                    24),
            shot("a yellow robot dancing in the stadium",
                    Thing.ROBOT, Colour.YELLOW, Action.DANCING, Place.STADIUM, Daytime.DAY, Weather.CLEAR,
                    Style.OUTLINED, 25),
            shot("a blue elephant falling in the desert",
                    Thing.ELEPHANT, Colour.BLUE, Action.FALLING, Place.DESERT, Daytime.DAY, Weather.CLEAR, Style.FLAT,
                    46),
            shot("a white rabbit in the snow",
                    Thing.RABBIT, Colour.WHITE, Action.RESTING, Place.FOREST, Daytime.DAY, Weather.SNOW, Style.FLAT,
                    27),
            shot("an orange fish spinning under water",
                    Thing.FISH, Colour.ORANGE, Action.SPINNING, Place.SEA, Daytime.DAY, Weather.CLEAR, Style.FLAT, 28),
            shot("a pink cake in the kitchen",
                    Thing.CAKE, Colour.PINK, Action.RESTING, Place.KITCHEN, Daytime.NIGHT, Weather.CLEAR, Style.FLAT,
                    29));

    private SampleStory() {
    }

    private static Shot shot(
            String question, Thing thing, Colour colour, Action action, Place place, Daytime daytime, Weather weather,
            Style style,
            long layout) {
        return new Shot(question, new Plot(thing, colour, action, place, daytime, weather, style), layout);
    }

    static List<Scene> scenes() {
        return SHOTS.stream()
                .map(shot -> SceneComposer.compose(shot.plot(), Company.NONE, new SplittableRandom(shot.layout())))
                .toList();
    }

    /// One per scene, in their order.
    static List<String> questions() {
        return SHOTS.stream().map(Shot::question).toList();
    }

    static Clip clip() {
        var scenes = scenes();
        return new Clip(scenes, scenes.stream().map(scene -> SECONDS_PER_SCENE).toList());
    }
}
