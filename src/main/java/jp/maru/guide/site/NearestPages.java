package jp.maru.guide.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import jp.maru.guide.content.Criterion;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.problem.NearestWord;
import org.jspecify.annotations.Nullable;

/**
 * Leads from an address that is not there to what it was most likely meant for: what has nearly the same name, which is
 * the last part of its address or its title.
 *
 * @param byName in small letters
 */
record NearestPages(Map<String, Target> byName) {

    private static final int MOST_PARTS = 3;

    /** What the pages are called that no document is, by address. */
    private static final ResourceBundle TITLES =
            ResourceBundle.getBundle(NearestPages.class.getPackageName() + ".titles", Locale.ROOT);

    /** @param title what the page, or the place in a page, is called */
    record Target(String address, String title) {}

    static NearestPages of(Edition edition, Set<String> addresses) {
        Map<String, Target> byName = new HashMap<>();
        for (Document document : edition.documents()) {
            String page = document.address().replaceFirst("#.*", "");
            if (addresses.contains(page) && !(document instanceof Criterion)) {
                put(byName, new Target(document.address(), document.title()));
            }
        }
        for (String address : SitePage.addresses()) {
            if (TITLES.containsKey(address)) {
                put(byName, new Target(address, TITLES.getString(address)));
            }
        }
        return new NearestPages(Map.copyOf(byName));
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
            Optional<String> name = NearestWord.to(parts.get(last), byName.keySet());
            if (name.isPresent()) {
                return name.map(byName::get);
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
