package jp.maru.guide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.maru.guide.problem.Problems;

/** An image in the folder {@code media}. */
final class MediaFile {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("media/[a-z0-9/_-]+\\.[a-z]+");
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    private MediaFile() {}

    /** Adds the image to the media, or reports why not. */
    static Problems read(Path path, String inside, String name, List<Medium> media) {
        Problems problems = new Problems(name, new ArrayList<>());
        String type = TYPES.get(inside.substring(inside.lastIndexOf('.') + 1));
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                problems.report("file.link");
            } else if (type == null) {
                problems.report(
                        "media.type",
                        String.join(", ", TYPES.keySet().stream().sorted().toList()));
            } else if (!NAME.matcher(inside).matches()) {
                problems.report("media.name");
            } else if (Files.size(path) > MAX_BYTES) {
                problems.report("media.large", Files.size(path) / 1024, MAX_BYTES / 1024);
            } else {
                media.add(new Medium("/" + inside, type, Files.readAllBytes(path)));
            }
        } catch (IOException unreadable) {
            problems.report("file.unreadable");
        }
        return problems;
    }
}
