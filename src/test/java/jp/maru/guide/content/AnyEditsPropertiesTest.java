package jp.maru.guide.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.springframework.util.FileSystemUtils;

/** Whatever is done to a folder between two readings: the second one says what somebody who reads it for the first time says. */
class AnyEditsPropertiesTest {

    private static final List<String> FILES = List.of(
            "pages/about.md",
            "pages/privacy.md",
            "troubles/unknown-bill.md",
            "desks/hotline.md",
            "glossary/hikari.md",
            "criteria/area.md",
            "providers/hikari-a.md",
            "compare/fiber.md",
            "words.md",
            "site.md");

    /** What an operator does to a file. */
    private enum Change {
        ADD_A_SENTENCE {
            @Override
            String of(String text) {
                return text + "\n" + "とても長い文です、".repeat(8) + "[[desk:hotline]]に引越の相談をします。\n";
            }
        },
        ADD_LINKS {
            @Override
            String of(String text) {
                return text + "\n[a](/about#いち)、[b](/troubles/unknown-bill)、[[term:hikari]]、[[fact:hikari-a.area]]\n";
            }
        },
        ADD_A_HEADING {
            @Override
            String of(String text) {
                return text + "\n## いち\n";
            }
        },
        CHANGE_THE_TITLE {
            @Override
            String of(String text) {
                return text.replaceFirst("title: (.*)", "title: 新しい$1");
            }
        },
        ADD_A_SPELLING {
            @Override
            String of(String text) {
                return text.replace("troubled:", "spellings:\n  - [引っ越し, 引越]\ntroubled:");
            }
        },
        SPOIL_THE_FRONT_MATTER {
            @Override
            String of(String text) {
                return text.replaceFirst("title:", "\ttitle:");
            }
        },
        EMPTY {
            @Override
            String of(String text) {
                return "";
            }
        },
        TOUCH {
            @Override
            String of(String text) {
                return text;
            }
        };

        abstract String of(String text);
    }

    /** @param mended another file, which becomes again what it was at first */
    private record Edit(String file, String mended, Change change, boolean moves) {}

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void readsWhatAFirstReadingReads(@ForAll("edits") List<Edit> edits) throws IOException {
        Path parent = Files.createTempDirectory("edits");
        try {
            TinySite site = TinySite.in(parent);
            ContentFolder folder = site.folder();
            folder.read();
            for (Edit edit : edits) {
                apply(edit, site);
                Outcome outcome = folder.read();
                assertThat(said(outcome))
                        .isEqualTo(said(site.folder().read()))
                        .isEqualTo(said(site.folder().proofread()));
                Statistics.label("outcome")
                        .collect(outcome instanceof Edition ? "accepted" : "refused")
                        .coverage(outcomes -> {
                            outcomes.check("accepted").percentage(part -> part > 5);
                            outcomes.check("refused").percentage(part -> part > 5);
                        });
            }
        } finally {
            FileSystemUtils.deleteRecursively(parent);
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.of(FILES),
                        Arbitraries.of(FILES),
                        Arbitraries.of(Change.class),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as(Edit::new);
        return edit.list().ofMinSize(1).ofMaxSize(8);
    }

    private static void apply(Edit edit, TinySite site) throws IOException {
        Path file = site.content().resolve(edit.file());
        if (edit.moves() && Files.exists(file)) {
            Files.move(file, file.resolveSibling("moved-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        site.write(edit.file(), edit.change().of(original(edit.file())));
        site.write(edit.mended(), original(edit.mended()));
    }

    private static String original(String file) throws IOException {
        return Files.readString(TinySite.RESOURCES.resolve("tiny").resolve(file));
    }

    private static Map<String, Object> said(Outcome outcome) {
        Map<String, Object> said = new TreeMap<>();
        if (outcome instanceof Refusal refusal) {
            said.put("problems", refusal.problems());
        } else if (outcome instanceof Edition edition) {
            said.put("cautions", edition.cautions());
            edition.documents()
                    .forEach(document -> said.put(
                            document.address(),
                            List.of(document.title(), edition.html(document), document.getClass())));
        }
        return said;
    }
}
