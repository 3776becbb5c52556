package jp.maru.guide.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;

/**
 * What people type, and the pages that a good librarian would give. As a program, started by {@code src/bench/questions}, it
 * tells of each kind of question how many are answered, and how many plain bigrams answer, and which are not.
 */
record Questions(List<Asked> all) {

    private static final Path FILE = Path.of("src/test/resources/questions.tsv");
    private static final int FIRST = 3;

    /**
     * @param pages of which one has to be among the first three; empty where nothing is to be found, because the site is
     *     about something else
     */
    record Asked(String kind, String question, List<String> pages) {

        boolean isForeign() {
            return pages.isEmpty();
        }

        /** @param found addresses, the nearest first */
        boolean isAnsweredBy(List<String> found) {
            return isForeign()
                    ? found.isEmpty()
                    : found.stream()
                            .limit(FIRST)
                            .anyMatch(address -> pages.contains(address) || pages.contains(page(address)));
        }

        private static String page(String address) {
            return address.replaceFirst("#.*", "");
        }
    }

    static Questions read() throws IOException {
        return new Questions(Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells ->
                        new Asked(cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" "))))
                .toList());
    }

    /** The content that goes with the program, as readers see it now. */
    static Edition content() {
        return new TinySite(Path.of("content")).edition().at(Instant.now(), false);
    }

    static List<String> addresses(SearchAnswer answer) {
        return answer.results().stream().map(SearchResult::address).toList();
    }

    private List<Asked> unanswered(Function<String, List<String>> search) {
        return all.stream()
                .filter(asked -> !asked.isAnsweredBy(search.apply(asked.question())))
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        Edition edition = content();
        Index index = Index.of(edition);
        Questions questions = read();
        List<Asked> missed = questions.unanswered(question -> addresses(index.find(question, 1)));
        List<Asked> missedByBigrams = questions.unanswered(new PlainBigrams(edition)::find);
        missed.forEach(asked -> System.out.println(asked.kind() + "\t" + asked.question() + "\t"
                + addresses(index.find(asked.question(), 1)).stream()
                        .limit(FIRST)
                        .collect(Collectors.joining(" "))));
        System.out.printf("%n%-10s %5s %8s %8s%n", "kind", "asked", "answered", "bigrams");
        Set<String> kinds =
                questions.all.stream().map(Asked::kind).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> rows = new ArrayList<>(kinds);
        rows.add("all");
        for (String kind : rows) {
            long asked = count(questions.all, kind);
            System.out.printf(
                    "%-10s %5d %7d%% %7d%%%n",
                    kind,
                    asked,
                    100 * (asked - count(missed, kind)) / asked,
                    100 * (asked - count(missedByBigrams, kind)) / asked);
        }
    }

    private static long count(List<Asked> asked, String kind) {
        return asked.stream()
                .filter(one -> kind.equals("all") || one.kind().equals(kind))
                .count();
    }
}
