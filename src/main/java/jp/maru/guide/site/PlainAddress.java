package jp.maru.guide.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The one way an address is written, out of the many in which people and programs write it. */
final class PlainAddress {

    private PlainAddress() {}

    /**
     * Decoded, in small letters, without double or closing slashes, without {@code index.html} and {@code .html}, and without {@code .md},
     * under which articles were once to be had as Markdown.
     */
    static String of(String path) {
        String decoded;
        try {
            decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return path;
        }
        String plain = decoded.toLowerCase(Locale.ROOT)
                .replaceAll("/{2,}", "/")
                .replaceFirst("/index\\.html?$", "/")
                .replaceFirst("\\.(html?|md)$", "")
                .replaceFirst("/+$", "");
        return plain.isEmpty() ? "/" : plain;
    }
}
