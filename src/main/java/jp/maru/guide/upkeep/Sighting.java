package jp.maru.guide.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.WrittenFigures;

/**
 * Whether a page shows an amount near the words it belongs to: a hint for a person, and no more.
 *
 * @param found whether it stands near the name of a plan or of what it is of
 * @param where how near, or where it stands otherwise; empty if it is nowhere
 */
record Sighting(boolean found, String where) {

    /** So many characters away a word belongs to something else. */
    private static final int NEAR = 150;

    /** Of a price: it has its unit, or is all that is in its cell. Behind what a telephone number or a longer number is. */
    private static final String AMOUNT = "(?:(?<![0-9.ー])%1$s(?=[ \\n]?(?:\\(?税込\\)?)?[ \\n]?円)"
            + "|(?<=¥ ?)%1$s(?![0-9]|\\.[0-9])"
            + "|(?<=\\n)%1$s(?=\\n))";

    static Sighting of(RecordedFigure figure, OfficialWords page) {
        List<MatchResult> places = Pattern.compile(AMOUNT.formatted(figure.yen()))
                .matcher(page.text())
                .results()
                .toList();
        List<String> plan = level(figure.planWords());
        List<String> label = level(Stream.concat(figure.word().names().stream(), Stream.of(figure.label())));
        return places.stream()
                .map(place -> List.of(nearest(plan, place, page.text()), nearest(label, place, page.text())))
                .min(Comparator.comparingInt(
                        near -> near.stream().mapToInt(Nearness::distance).sum()))
                .map(near -> of(near, places.size()))
                .orElse(new Sighting(false, ""));
    }

    private static Sighting of(List<Nearness> nearness, int places) {
        List<String> near = new ArrayList<>();
        nearness.stream()
                .filter(one -> one.distance <= NEAR)
                .forEach(one -> near.add("「" + one.word + "」から" + one.distance + "字"));
        return near.isEmpty()
                ? new Sighting(false, "同じ額は" + places + "か所にありますが、プランの名前や項目の名前の近くではありません")
                : new Sighting(true, String.join("、", near));
    }

    private static List<String> level(Stream<String> words) {
        return words.map(word -> WrittenFigures.level(Folding.level(word)))
                .distinct()
                .toList();
    }

    /** A word, and how many characters stand between it and an amount. */
    private record Nearness(String word, int distance) {}

    private static Nearness nearest(List<String> words, MatchResult place, String text) {
        return words.stream()
                .flatMap(word -> Stream.of(
                                gap(word, text.lastIndexOf(word, place.start() - word.length()), place),
                                gap(word, text.indexOf(word, place.end()), place))
                        .flatMap(Optional::stream))
                .min(Comparator.comparingInt(Nearness::distance))
                .orElse(new Nearness("", NEAR + 1));
    }

    private static Optional<Nearness> gap(String word, int at, MatchResult place) {
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new Nearness(word, at < place.start() ? place.start() - at - word.length() : at - place.end()));
    }
}
