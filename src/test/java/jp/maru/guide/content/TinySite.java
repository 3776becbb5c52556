package jp.maru.guide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.problem.Problem;

/** The smallest content that is accepted, to be changed by a test and read. */
public record TinySite(Path content) {

    public static final Path RESOURCES = Path.of("src/test/resources");

    /** Lays the site into a folder {@code content} in the given one. */
    public static TinySite in(Path parent) {
        TinySite site = new TinySite(parent.resolve("content"));
        site.overlay(RESOURCES.resolve("tiny"));
        return site;
    }

    /** The same with one thing of every kind in it: documents, boxes, figures, references, scales. */
    public static TinySite withEverything(Path parent) {
        return in(parent).overlay(RESOURCES.resolve("small"));
    }

    public TinySite write(String file, String text) {
        try {
            Path path = content.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public TinySite delete(String file) {
        try {
            Files.delete(content.resolve(file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(content.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page at {@code /about} with that text, which begins at line 6. */
    public TinySite about(String text) {
        return write("pages/about.md", """
                ---
                title: このサイトについて
                description: 書いている人のことです。
                published: 2026-11-01
                ---
                """ + text);
    }

    /** Lays the files of a folder over the site's. */
    public TinySite overlay(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = content.resolve(folder.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public ContentFolder folder() {
        return new ContentFolder(content.toString());
    }

    public Edition edition() {
        Outcome outcome = folder().read();
        if (outcome instanceof Refusal refusal) {
            throw new AssertionError(refusal.problems());
        }
        return (Edition) outcome;
    }

    /** Every problem as the operator is told it, the files named from {@code content/}. */
    List<String> problems() {
        return folder().read() instanceof Refusal refusal ? told(refusal.problems()) : List.of();
    }

    /** What breaks a rule of the house, as the operator is told it. */
    List<String> cautions() {
        return told(edition().cautions());
    }

    private List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.toString().replace(content.getParent() + "/", ""))
                .toList();
    }
}
