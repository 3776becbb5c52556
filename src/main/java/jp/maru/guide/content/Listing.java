package jp.maru.guide.content;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files below a folder, by their paths in it with a slash between the parts: all but hidden ones, editors' copies,
 * half-written drafts and the operator's guide.
 */
final class Listing extends SimpleFileVisitor<Path> {

    private static final String DRAFTS = "drafts";
    private static final String GUIDE = "README.md";
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E&&[^\\\\]]*+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Path root;
    private final Map<String, Path> files = new TreeMap<>();

    private Listing(Path root) {
        this.root = root;
    }

    /** @throws IOException if it, or a folder in it, cannot be read */
    static Map<String, Path> of(Path folder) throws IOException {
        Listing listing = new Listing(folder.toRealPath());
        Files.walkFileTree(listing.root, listing);
        return listing.files;
    }

    /** Whether what is at a path below the root is no content, in a folder that is. */
    static boolean isAside(Path root, Path path) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        boolean isAtTop = root.equals(path.getParent());
        return !path.equals(root)
                && (name.startsWith(".")
                        || name.startsWith("#")
                        || name.endsWith("~")
                        || isAtTop && (name.equals(GUIDE) || name.equals(DRAFTS)));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        return isAside(root, path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        if (!isAside(root, path)) {
            files.put(inside(path), path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException) {
            // gone since its folder was looked at
            return FileVisitResult.CONTINUE;
        }
        throw failed;
    }

    /** Its bytes taken as UTF-8: in a locale without Japanese Java keeps the bytes of a name but cannot show them. */
    private String inside(Path path) {
        String shown = root.relativize(path).toString();
        if (PLAIN.matcher(shown).matches()) {
            return shown;
        }
        String raw =
                path.toUri().getRawPath().substring(root.toUri().getRawPath().length());
        String inside = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("^/|/$", "");
        return CONTROL.matcher(inside).replaceAll("\uFFFD");
    }
}
