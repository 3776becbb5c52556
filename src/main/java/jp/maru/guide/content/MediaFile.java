package jp.maru.guide.content;

import java.util.Map;
import java.util.regex.Pattern;
import jp.maru.guide.problem.Problems;
import org.jspecify.annotations.Nullable;

/** An image in the folder {@code media}. */
final class MediaFile {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("media/[a-z0-9/_-]+\\.[a-z]+");
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    private MediaFile() {}

    /** Whether a file is meant for one, by its path below the folder. */
    static boolean isOne(String inside) {
        return inside.startsWith("media/");
    }

    /**
     * The image, or null if it is none that can be used, which is then reported.
     *
     * @param bytes of the file, or more of them than {@link #MAX_BYTES}; null if it cannot be read
     * @param size of the whole file
     */
    static @Nullable Medium read(byte @Nullable [] bytes, long size, String inside, Problems problems) {
        String type = TYPES.get(inside.substring(inside.lastIndexOf('.') + 1));
        if (type == null) {
            problems.report(
                    "media.type",
                    String.join(", ", TYPES.keySet().stream().sorted().toList()));
        } else if (!NAME.matcher(inside).matches()) {
            problems.report("media.name");
        } else if (size > MAX_BYTES) {
            problems.report("media.large", size / 1024, MAX_BYTES / 1024);
        } else if (bytes == null) {
            problems.report("file.unreadable");
        } else {
            return new Medium("/" + inside, type, bytes);
        }
        return null;
    }
}
