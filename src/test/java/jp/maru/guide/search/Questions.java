package jp.maru.guide.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.maru.guide.content.TinySite;

/**
 * Asks the content that goes with the program what people type, and tells which questions do not bring a page that is
 * meant among the first three; started by {@code src/bench/questions}.
 */
final class Questions {

    private Questions() {}

    public static void main(String[] arguments) throws Exception {
        Index index = Index.of(new TinySite(Path.of("content")).edition().at(Instant.now(), false));
        List<String> asked = Files.readAllLines(Path.of("src/bench/questions.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> missed =
                asked.stream().filter(line -> !isAnswered(index, line)).toList();
        missed.forEach(System.out::println);
        System.out.printf("%d of %d%n", asked.size() - missed.size(), asked.size());
    }

    private static boolean isAnswered(Index index, String line) {
        String[] parts = line.split(" → ");
        List<String> meant = List.of(parts[1].split(" "));
        return index.find(parts[0], 1).results().stream()
                .limit(3)
                .anyMatch(result -> meant.contains(result.address().replaceFirst("#.*", "")));
    }
}
