package org.frameseek.world;

import java.util.Arrays;
import java.util.List;

/// Everything that can be the subject of a scene.
enum Thing {
    DOG(Kind.ANIMAL, LandAnimals::dog, 1, "dog", "puppy"),
    CAT(Kind.ANIMAL, LandAnimals::cat, 1, "cat", "kitten"),
    HORSE(Kind.ANIMAL, LandAnimals::horse, 1.1, "horse", "pony"),
    ELEPHANT(Kind.ANIMAL, LandAnimals::elephant, 1.15, "elephant"),
    GIRAFFE(Kind.ANIMAL, LandAnimals::giraffe, 1.25, "giraffe"),
    RABBIT(Kind.ANIMAL, LandAnimals::rabbit, 0.9, "rabbit", "bunny"),
    SNAKE(Kind.ANIMAL, LandAnimals::snake, 0.95, "snake"),
    SNAIL(Kind.ANIMAL, LandAnimals::snail, 0.85, "snail"),
    BIRD(Kind.ANIMAL, SkyAndSeaAnimals::bird, 0.85, "bird"),
    PENGUIN(Kind.ANIMAL, SkyAndSeaAnimals::penguin, 1, "penguin"),
    OWL(Kind.ANIMAL, SkyAndSeaAnimals::owl, 0.95, "owl"),
    BUTTERFLY(Kind.ANIMAL, SkyAndSeaAnimals::butterfly, 0.85, "butterfly"),
    FISH(Kind.ANIMAL, SkyAndSeaAnimals::fish, 0.9, "fish"),
    WHALE(Kind.ANIMAL, SkyAndSeaAnimals::whale, 1.2, "whale"),
    TURTLE(Kind.ANIMAL, SkyAndSeaAnimals::turtle, 0.95, "turtle"),
    CRAB(Kind.ANIMAL, SkyAndSeaAnimals::crab, 0.9, "crab"),
    OCTOPUS(Kind.ANIMAL, SkyAndSeaAnimals::octopus, 1, "octopus"),
    CHILD(Kind.PERSON, LandAnimals::child, 1.05, "child", "kid", "person"),
    CAR(Kind.VEHICLE, Vehicles::car, 1.1, "car", "automobile"),
    BUS(Kind.VEHICLE, Vehicles::bus, 1.2, "bus", "coach"),
    BICYCLE(Kind.VEHICLE, Vehicles::bicycle, 1.05, "bicycle", "bike"),
    BOAT(Kind.VEHICLE, Vehicles::boat, 1.15, "boat", "ship", "sailboat"),
    TRAIN(Kind.VEHICLE, Vehicles::train, 1.2, "train", "locomotive"),
    AIRPLANE(Kind.VEHICLE, Vehicles::airplane, 1.2, "airplane", "plane"),
    HELICOPTER(Kind.VEHICLE, Vehicles::helicopter, 1.1, "helicopter"),
    ROCKET(Kind.VEHICLE, Vehicles::rocket, 1.15, "rocket", "spaceship"),
    AIR_BALLOON(Kind.VEHICLE, Vehicles::airBalloon, 1.15, "balloon", "hot air balloon"),
    CHAIR(Kind.OBJECT, Belongings::chair, 0.95, "chair", "seat"),
    LAMP(Kind.OBJECT, Belongings::lamp, 0.95, "lamp"),
    CLOCK(Kind.OBJECT, Belongings::clock, 0.9, "clock", "alarm clock"),
    CUP(Kind.OBJECT, Belongings::cup, 0.85, "cup", "mug"),
    UMBRELLA(Kind.OBJECT, Belongings::umbrella, 1, "umbrella"),
    GUITAR(Kind.OBJECT, Belongings::guitar, 1, "guitar"),
    ROBOT(Kind.OBJECT, Belongings::robot, 1.05, "robot"),
    BALL(Kind.OBJECT, Belongings::ball, 0.75, "ball"),
    KITE(Kind.OBJECT, Belongings::kite, 1, "kite"),
    HAT(Kind.OBJECT, Belongings::hat, 0.85, "hat"),
    KEY(Kind.OBJECT, Belongings::key, 0.85, "key"),
    FLOWER(Kind.PLANT, Growing::flower, 1, "flower", "blossom"),
    TREE(Kind.PLANT, Growing::tree, 1.2, "tree"),
    MUSHROOM(Kind.PLANT, Growing::mushroom, 0.85, "mushroom"),
    CACTUS(Kind.PLANT, Growing::cactus, 1, "cactus"),
    APPLE(Kind.FOOD, Growing::apple, 0.8, "apple"),
    CAKE(Kind.FOOD, Growing::cake, 0.95, "cake", "birthday cake"),
    HOUSE(Kind.BUILDING, Growing::house, 1.2, "house", "cottage");

    /// What several things are called together, and whether people say so.
    enum Kind {
        ANIMAL("animal"), PERSON(null), VEHICLE("vehicle"), OBJECT(null), PLANT("plant"), FOOD(null), BUILDING(null);

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /// The noun, or null where the kind has none.
        String noun() {
            return noun;
        }

        List<Thing> things() {
            return Arrays.stream(Thing.values()).filter(thing -> thing.kind == this).toList();
        }
    }

    private final Kind kind;
    private final Drawing drawing;
    private final double scale;
    private final List<String> nouns;

    Thing(Kind kind, Drawing drawing, double scale, String... nouns) {
        this.kind = kind;
        this.drawing = drawing;
        this.scale = scale;
        this.nouns = List.of(nouns);
    }

    Kind kind() {
        return kind;
    }

    Drawing drawing() {
        return drawing;
    }

    /// How large it is among the others.
    double scale() {
        return scale;
    }

    /// Its usual noun first.
    List<String> nouns() {
        return nouns;
    }

    static String plural(String noun) {
        return switch (noun) {
            case "fish" -> "fish";
            case "child" -> "children";
            case "person" -> "people";
            case "cactus" -> "cacti";
            case "puppy" -> "puppies";
            case "pony" -> "ponies";
            case "bunny" -> "bunnies";
            case "butterfly" -> "butterflies";
            case "bus" -> "buses";
            case "coach" -> "coaches";
            case "octopus" -> "octopuses";
            default -> noun + "s";
        };
    }
}
