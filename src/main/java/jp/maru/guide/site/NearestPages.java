package jp.maru.guide.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.problem.NearestWord;
import org.jspecify.annotations.Nullable;

/**
 * Leads from an address that is not there to what it was most likely meant for: what has nearly the same name, which is
 * the last part of its address or its title. Looks the names up when somebody first goes astray; safe for use by many
 * threads.
 */
final class NearestPages {

    private static final int MOST_PARTS = 3;

    /** What the pages are called that no document is, by address. */
    private static final ResourceBundle TITLES =
            ResourceBundle.getBundle(NearestPages.class.getPackageName() + ".titles", Locale.ROOT);

    private final Edition edition;
    private volatile @Nullable Map<String, Target> names;

    NearestPages(Edition edition) {
        this.edition = edition;
    }

    /** @param title what the page, or the place in a page, is called */
    record Target(String address, String title) {}

    /** In small letters. */
    private Map<String, Target> names() {
        Map<String, Target> known = names;
        if (known == null) {
            known = read(edition);
            names = known;
        }
        return known;
    }

    private static Map<String, Target> read(Edition edition) {
        Map<String, Target> names = new LinkedHashMap<>();
        for (Document document : edition.documents()) {
            if (!(document instanceof Criterion) && isPrinted(document.address())) {
                put(names, new Target(document.address(), document.title()));
            }
        }
        for (String address : SitePage.addresses()) {
            if (TITLES.containsKey(address)) {
                put(names, new Target(address, TITLES.getString(address)));
            }
        }
        return Collections.unmodifiableMap(names);
    }

    private static boolean isPrinted(String address) {
        return SitePage.of(address.replaceFirst("#.*", ""))
                .filter(SitePage::isPrintedAhead)
                .isPresent();
    }

    private static void put(Map<String, Target> byName, Target target) {
        Stream.of(target.address().replaceFirst("^.*[/#]", ""), target.title())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.isBlank())
                .forEach(name -> byName.putIfAbsent(name, target));
    }

    /** Where somebody most likely wanted to go, by the last part of the path that is like a name. */
    Optional<Target> to(String path) {
        List<String> parts = parts(path);
        for (int last = parts.size() - 1; last >= 0; last--) {
            Optional<String> name = NearestWord.to(parts.get(last), names().keySet());
            if (name.isPresent()) {
                return name.map(names()::get);
            }
        }
        return Optional.empty();
    }

    /** What can be sought in the site instead: the last part of the path where it is a word; else null. */
    static @Nullable String sought(String path) {
        List<String> parts = parts(path);
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        boolean word = last.codePoints().anyMatch(character -> character > 0x7F && Character.isLetter(character));
        return word ? last : null;
    }

    /** The last parts of a path; nobody means what stands before them. */
    private static List<String> parts(String path) {
        List<String> parts = Stream.of(PlainAddress.of(path).split("/"))
                .map(part -> part.replaceFirst("\\.[a-z]{2,4}$", ""))
                .filter(part -> !part.isBlank())
                .toList();
        return parts.subList(Math.max(0, parts.size() - MOST_PARTS), parts.size());
    }
}
