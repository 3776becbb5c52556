package jp.maru.guide.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Files that are there but cannot be read, are in the wrong place or have a wrong name: that is the mistake, and what names
 * them is none. Lives for one proofreading.
 */
final class LostFiles {

    private static final Pattern PARTS = Pattern.compile("[/#.]");
    private static final Pattern EXTENSIONS = Pattern.compile("\\..*");
    private static final Pattern SEPARATORS = Pattern.compile("[ _]");

    private final List<ContentFile> files;
    private final Set<String> stems;
    private @Nullable Set<String> addresses;

    /** @param others what is wrong with files that are in no document's place */
    LostFiles(List<ContentFile> files, List<Problem> others) {
        this.files = files;
        stems = Stream.concat(
                        files.stream().filter(ContentFile::isLost).map(ContentFile::name),
                        others.stream().map(Problem::file))
                .map(LostFiles::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of them may be what an address or a key names. */
    boolean mayBe(String named) {
        return !stems.isEmpty()
                && PARTS.splitAsStream(named).map(LostFiles::stem).anyMatch(stems::contains);
    }

    /** Whether one of them may have had that address. */
    boolean mayHaveBeenAt(String address) {
        if (addresses == null) {
            addresses = files.stream()
                    .filter(file -> file.document() == null)
                    .flatMap(ContentFile::addressesInText)
                    .collect(Collectors.toSet());
        }
        return addresses.contains(address);
    }

    /** The name of a file to the first dot, or a part of an address, in the spelling that both should have. */
    private static String stem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String stem = EXTENSIONS.matcher(file).replaceFirst("").toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(stem).replaceAll("-");
    }
}
