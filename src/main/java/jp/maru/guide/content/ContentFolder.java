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
import java.util.Optional;
import java.util.stream.Stream;

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
    public Reading read() {
        List<ContentFile> files = new ArrayList<>();
        List<Medium> media = new ArrayList<>();
        List<Problems> others = new ArrayList<>();
        try {
            if (!Files.isDirectory(Path.of(folder))) {
                return refusal("folder.missing", folder);
            }
            Path root = Path.of(folder).toRealPath();
            for (Path path : paths(root)) {
                String inside = insideName(root, path);
                if (inside.startsWith(MEDIA)) {
                    others.add(MediaFile.read(path, inside, name(inside), media));
                } else {
                    readDocument(path, inside, files, others);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return refusal("folder.unreadable", folder);
        } catch (InvalidPathException unspeakable) {
            return refusal("folder.name", folder);
        }
        Arrays.stream(Kind.values())
                .filter(Kind::isSingle)
                .filter(kind -> files.stream().noneMatch(file -> file.name().equals(name(kind.path()))))
                .forEach(kind -> others.add(problems(name(kind.path()), "file.needed")));
        return new Proofreading(files, media, others).result();
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

    private void readDocument(Path path, String inside, List<ContentFile> files, List<Problems> others) {
        int slash = inside.lastIndexOf('/');
        String parent = slash < 0 ? "" : inside.substring(0, slash);
        Optional<Kind> kind = Kind.of(parent, inside.substring(slash + 1));
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            others.add(problems(name(inside), "file.link"));
        } else if (kind.isEmpty() || !inside.endsWith(".md")) {
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

    private static Refusal refusal(String code, String folder) {
        return new Refusal(problems(folder, code, folder).found());
    }
}
