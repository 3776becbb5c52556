package jp.maru.guide.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;

/** The folder the operator writes in. Holds nothing of it: each call looks at the disk. */
public final class ContentFolder {

    private static final String MEDIA = "media/";
    private static final String DRAFTS = "drafts/";
    private static final String GUIDE = "README.md";

    private final String folder;

    /** @param folder absolute or relative to the working directory; need not exist */
    public ContentFolder(String folder) {
        this.folder = folder.replaceFirst("/+$", "");
    }

    /**
     * Reads every file and checks every document, alone and against the others. Never throws for what it finds on the
     * disk: whatever is wrong is a {@link Problem} of the refusal, all of them at once.
     */
    public Outcome read() {
        try {
            if (!Files.isDirectory(Path.of(folder))) {
                return refusal("folder.missing");
            }
            Collected all = collect();
            return all.proofreading().result(all.names);
        } catch (IOException | UncheckedIOException unreadable) {
            return refusal("folder.unreadable");
        } catch (InvalidPathException unspeakable) {
            return refusal("folder.name");
        }
    }

    /**
     * Reads what was accepted once, perhaps by other rules than today's, and makes the best of it: what is wrong is a
     * caution, a link that leads nowhere is plain text, and only what cannot be made at all is left out.
     *
     * @return empty if there is no document at all
     */
    public Optional<Edition> salvage() {
        try {
            Collected all = collect();
            return all.files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.proofreading().salvage());
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The files an edition is made of, by their paths below the folder, with a slash between the parts.
     *
     * @throws IOException if the folder cannot be read
     */
    public Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try {
            Path root = Path.of(folder).toRealPath();
            paths(root).forEach(path -> files.put(insideName(root, path), path));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return files;
    }

    /**
     * Tells one state of the folder from another by names, sizes and times; two equal answers mean that nothing was
     * changed in between. An unreadable or missing folder has a fingerprint too.
     */
    public String fingerprint() {
        StringBuilder print = new StringBuilder();
        try {
            for (Path path : paths(Path.of(folder).toRealPath())) {
                BasicFileAttributes file =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                print.append(path)
                        .append(file.size())
                        .append(file.lastModifiedTime())
                        .append('\n');
            }
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            print.append(unreadable.getClass().getSimpleName());
        }
        return print.toString();
    }

    private Collected collect() throws IOException {
        Map<String, Path> found = files();
        Collected all = new Collected(found.keySet(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        found.forEach((inside, path) -> {
            if (inside.startsWith(MEDIA)) {
                all.others.add(MediaFile.read(path, inside, name(inside), all.media));
            } else {
                readDocument(path, inside, all.files, all.others);
            }
        });
        Kind.singles().stream()
                .filter(kind -> all.files.stream().noneMatch(file -> file.name().equals(name(kind.path()))))
                .forEach(kind -> all.others.add(problems(name(kind.path()), "file.needed")));
        return all;
    }

    private record Collected(Set<String> names, List<ContentFile> files, List<Medium> media, List<Problems> others) {
        Proofreading proofreading() {
            return new Proofreading(files, media, others);
        }
    }

    private void readDocument(Path path, String inside, List<ContentFile> files, List<Problems> others) {
        Optional<Kind> kind = Kind.of(inside);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            others.add(problems(name(inside), "file.link"));
        } else if (kind.isEmpty()) {
            others.add(problems(name(inside), "file.misplaced"));
        } else {
            files.add(ContentFile.read(path, name(inside), kind.get()));
        }
    }

    /** Every file below the folder but hidden ones, editors' copies, half-written drafts and the operator's guide. */
    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isAside(insideName(root, path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isAside(String inside) {
        return inside.equals(GUIDE)
                || inside.startsWith(DRAFTS)
                || inside.endsWith("~")
                || Arrays.stream(inside.split("/")).anyMatch(part -> part.startsWith(".") || part.startsWith("#"));
    }

    /**
     * The path below the root, its bytes taken as UTF-8: in a locale without Japanese Java keeps the bytes of a file's
     * name but cannot show them.
     */
    private static String insideName(Path root, Path path) {
        String raw =
                path.toUri().getRawPath().substring(root.toUri().getRawPath().length());
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("^/|/$", "")
                .replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private String name(String inside) {
        return folder + "/" + inside;
    }

    private static Problems problems(String file, String code, Object... details) {
        Problems problems = new Problems(file, new ArrayList<>());
        problems.report(code, details);
        return problems;
    }

    private Refusal refusal(String code) {
        return new Refusal(problems(folder, code, folder).found(), Inventory.UNKNOWN);
    }
}
