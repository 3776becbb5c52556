package jp.maru.guide.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.frontmatter.FrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * An operator's own page for an errand.
 *
 * @param part for which part of the service it is, e.g. 東日本; null where there is one page for all
 */
public record OfficialPage(Errand errand, @Nullable String part, String url) {

    /** In the order of the errands; under each either one address or one for each part. */
    static List<OfficialPage> read(FrontMatter front) {
        return front.item("links").stream()
                .flatMap(links -> Arrays.stream(Errand.values()).flatMap(errand -> read(links, errand)))
                .toList();
    }

    private static Stream<OfficialPage> read(FrontMatter links, Errand errand) {
        if (links.written(errand.key()).isPresent()) {
            return Stream.ofNullable(links.valueIfAny(errand.key(), Format.WEB_ADDRESS))
                    .map(url -> new OfficialPage(errand, null, url));
        }
        return links.valuesByKey(errand.key(), Format.WEB_ADDRESS).entrySet().stream()
                .map(entry -> new OfficialPage(errand, entry.getKey(), entry.getValue()));
    }

    /** What it is called, e.g. 料金（東日本）. */
    public String label() {
        return part == null ? errand.label() : errand.label() + "（" + part + "）";
    }
}
