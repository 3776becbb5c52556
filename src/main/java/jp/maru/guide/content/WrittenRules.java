package jp.maru.guide.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problems;

/** What the operator wants of every file as it is written: parts that it has, and words that it has not. */
final class WrittenRules {

    private static final Pattern EITHER = Pattern.compile("｜");

    private final Map<String, List<String>> parts;
    private final Map<SearchWords.Unconfirmed, Pattern> unconfirmed = new LinkedHashMap<>();

    WrittenRules(Edition edition) {
        parts = edition.site().parts();
        edition.words().unconfirmed().forEach(one -> unconfirmed.put(one, inAnyWriting(one.words())));
    }

    /** Numbers with and without commas, and not the end of a longer one. */
    private static Pattern inAnyWriting(String words) {
        return Pattern.compile((Character.isDigit(words.charAt(0)) ? "(?<![\\d,.])" : "")
                + words.replace(",", "")
                        .codePoints()
                        .mapToObj(Character::toString)
                        .map(Pattern::quote)
                        .collect(Collectors.joining(",?")));
    }

    void look(ContentFile file, Problems problems) {
        String written = file.manuscript().written();
        if (!(file.document() instanceof Introduction)) {
            parts.getOrDefault(folder(file.name()), List.of()).stream()
                    .filter(part -> EITHER.splitAsStream(part).noneMatch(written::contains))
                    .forEach(part -> problems.report(Place.START, "house.part", part));
        }
        if (!(file.document() instanceof SearchWords)) {
            String withoutCommas = written.replace(",", "");
            unconfirmed.forEach((one, pattern) -> {
                Matcher matcher = pattern.matcher(written);
                if (withoutCommas.contains(one.words().replace(",", "")) && matcher.find()) {
                    problems.report(Place.at(written, matcher.start()), "house.unconfirmed", one.words(), one.reason());
                }
            });
        }
    }

    private static String folder(String name) {
        int end = name.lastIndexOf('/');
        return name.substring(name.lastIndexOf('/', end - 1) + 1, end);
    }
}
