package jp.maru.guide.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;

/**
 * Measures the index over 10,000 articles of 2,000 characters; started by {@code src/bench/search}. The articles are made
 * of words whose frequencies fall as those of a language do, with particles, endings and katakana between them.
 */
final class Bench {

    private static final int ARTICLES = Integer.getInteger("articles", 10_000);
    private static final int CHARACTERS = 2_000;
    private static final int QUESTIONS = Integer.getInteger("questions", 20_000);
    private static final int ROUNDS = 5;
    private static final int WORDS = 30_000;

    /** How many words are more frequent than those that say something: particles and endings. */
    private static final int MORE_FREQUENT = 30;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final String KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポッャュョー";
    private static final List<String> BETWEEN = List.of(
            "の", "の", "の", "を", "に", "が", "は", "と", "で", "も", "から", "まで", "より", "には", "では", "して", "した", "する", "される",
            "について");
    private static final List<String> ENDS =
            List.of("です。", "ます。", "ました。", "ません。", "ください。", "でしょう。", "します。", "できます。", "があります。");
    private static final List<String> TYPED =
            List.of("かいやく", "つながらない", "プロバイダー", "光コラボ 違約金", "解約したい", "引っ越し", "です", "電");

    private final Random random = new Random(11);
    private final List<String> words = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        new Bench()
                .run(
                        Files.createTempDirectory("bench"),
                        arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]));
        System.exit(0);
    }

    private void run(Path folder, int rounds) throws Exception {
        makeWords();
        Edition edition = write(folder).edition();
        System.out.printf("%,d documents%n", edition.documents().size());
        ForkJoinPool two = new ForkJoinPool(2);
        for (int round = 0; round < rounds; round++) {
            long before = usedMemory();
            long start = System.nanoTime();
            Index index = two.submit(() -> Index.of(edition)).get();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("index: %.2f s, %.1f MB%n", seconds, (usedMemory() - before) / 1e6);
            ask(index);
        }
    }

    /** Tells how much of a processor the questions of each kind take: others' work on the machine does not count. */
    private void ask(Index index) {
        Random dice = new Random(1);
        Map<String, List<Long>> times = new TreeMap<>();
        for (int number = 0; number < QUESTIONS; number++) {
            Kind kind = KINDS.get(dice.nextInt(KINDS.size()));
            String question = question(kind, dice);
            long start = PROCESSOR.getCurrentThreadCpuTime();
            index.find(question, 1);
            long time = PROCESSOR.getCurrentThreadCpuTime() - start;
            List.of(kind.name(), "all")
                    .forEach(row ->
                            times.computeIfAbsent(row, any -> new ArrayList<>()).add(time));
        }
        times.forEach((kind, all) -> {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%-10s p50 %6.2f ms, p90 %6.2f ms, p99 %6.2f ms, p99.9 %6.2f ms%n",
                    kind, at(sorted, .5), at(sorted, .9), at(sorted, .99), at(sorted, .999));
        });
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e6;
    }

    private enum Kind {
        WORD,
        TWO,
        PART,
        SENTENCE,
        TYPED,
        ERROR,
        QUOTED
    }

    /** Each as often as it is asked. */
    private static final List<Kind> KINDS = List.of(
            Kind.WORD,
            Kind.WORD,
            Kind.WORD,
            Kind.TWO,
            Kind.TWO,
            Kind.PART,
            Kind.SENTENCE,
            Kind.TYPED,
            Kind.ERROR,
            Kind.QUOTED);

    private String question(Kind kind, Random dice) {
        String word = words.get(frequent(dice));
        String sentence = sentences.get(dice.nextInt(sentences.size()));
        return switch (kind) {
            case WORD -> word;
            case TWO -> word + " " + words.get(frequent(dice));
            case PART -> part(sentence, dice, 2 + dice.nextInt(6));
            case SENTENCE -> sentence + "のに" + word + "したいです";
            case TYPED -> TYPED.get(dice.nextInt(TYPED.size()));
            case ERROR -> typingError(word, dice);
            case QUOTED -> "\"" + part(sentence, dice, 3) + "\"";
        };
    }

    private static String part(String text, Random dice, int length) {
        int start = dice.nextInt(Math.max(1, text.length() - length));
        return text.substring(start, Math.min(text.length(), start + length));
    }

    private static String typingError(String word, Random dice) {
        int at = dice.nextInt(word.length());
        return word.substring(0, at) + KATAKANA.charAt(dice.nextInt(KATAKANA.length())) + word.substring(at + 1);
    }

    private void makeWords() throws IOException {
        StringBuilder shipped = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                shipped.append(Files.readString(file));
            }
        }
        int[] kanji = shipped.chars()
                .filter(c -> c >= '一' && c <= '\u9fff')
                .distinct()
                .toArray();
        int[] rarer = kanjiOfFirstLevel();
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            if (random.nextInt(5) == 0) {
                for (int length = 3 + random.nextInt(5); length > 0; length--) {
                    word.append(KATAKANA.charAt(random.nextInt(KATAKANA.length())));
                }
            } else {
                word.append((char) kanji[random.nextInt(kanji.length)]);
                word.append((char)
                        (random.nextInt(4) == 0
                                ? rarer[random.nextInt(rarer.length)]
                                : kanji[random.nextInt(kanji.length)]));
            }
            words.add(word.toString());
        }
    }

    /** The 2,965 kanji of daily life: level 1 of JIS X 0208, rows 16 to 47. */
    private static int[] kanjiOfFirstLevel() {
        ByteBuffer codes = ByteBuffer.allocate(2 * 32 * 94);
        for (int row = 16; row <= 47; row++) {
            for (int cell = 1; cell <= 94; cell++) {
                codes.put((byte) (0xa0 + row)).put((byte) (0xa0 + cell));
            }
        }
        return Charset.forName("EUC-JP")
                .decode(codes.flip())
                .chars()
                .filter(character -> character >= '一' && character <= '\u9fff')
                .toArray();
    }

    private TinySite write(Path folder) {
        TinySite site = TinySite.in(folder);
        for (int number = 0; number < ARTICLES; number++) {
            StringBuilder text = new StringBuilder();
            int sections = 0;
            while (text.length() < CHARACTERS) {
                if (text.length() >= sections * 400) {
                    text.append("\n\n## ").append(phrase()).append("\n\n");
                    sections++;
                }
                String sentence = phrase() + BETWEEN.get(random.nextInt(BETWEEN.size())) + phrase();
                if (sentences.size() < 5_000) {
                    sentences.add(sentence);
                }
                text.append(sentence).append(ENDS.get(random.nextInt(ENDS.size())));
            }
            site.write("pages/article-" + number + ".md", """
                    ---
                    title: %s
                    description: %sの%sです。
                    published: 2026-11-01
                    ---
                    %s
                    """.formatted(phrase(), phrase(), phrase(), text));
        }
        return site;
    }

    private String phrase() {
        StringBuilder phrase = new StringBuilder(words.get(frequent(random)));
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            phrase.append(BETWEEN.get(random.nextInt(BETWEEN.size()))).append(words.get(frequent(random)));
        }
        return phrase.toString();
    }

    /** The number of a word; the first ones come often, the last ones hardly ever (the law of Zipf and Mandelbrot). */
    private static int frequent(Random dice) {
        double last = Math.log(1 + (double) WORDS / MORE_FREQUENT);
        return (int) (MORE_FREQUENT * Math.expm1(last * dice.nextDouble()));
    }

    private static long usedMemory() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
