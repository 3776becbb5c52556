package jp.maru.guide.content;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which file has which address, and what else of the files can be named; in the order of the files. Lists are made when they
 * are first asked for. Lives for one proofreading.
 */
final class Claims {

    private final Map<String, ContentFile> files = new LinkedHashMap<>();
    private final Set<String> images = new LinkedHashSet<>();
    private final Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);
    private @Nullable Set<String> pages;
    private @Nullable Set<String> branches;
    private @Nullable Set<String> facts;

    Claims(List<Medium> media) {
        media.forEach(medium -> images.add(medium.address()));
    }

    /** The file that has claimed the address before; empty if it is now that of the file. */
    Optional<ContentFile> claim(String address, ContentFile file) {
        return Optional.ofNullable(files.putIfAbsent(address, file));
    }

    @Nullable
    ContentFile at(String address) {
        return files.get(address);
    }

    boolean hasImage(String address) {
        return images.contains(address);
    }

    boolean hasPage(String address) {
        return files.containsKey(address)
                || images.contains(address)
                || SitePage.at(address).isPresent();
    }

    /** Every address that a link can lead to, but for anchors. */
    Set<String> pages() {
        if (pages == null) {
            pages = new LinkedHashSet<>(files.keySet());
            pages.addAll(SitePage.addresses());
            pages.addAll(images);
        }
        return pages;
    }

    /** What documents of a kind are called, or were. */
    Set<String> keys(Kind kind) {
        return keys.computeIfAbsent(kind, any -> {
            String beginning = any.address("");
            return files.keySet().stream()
                    .filter(address -> address.startsWith(beginning))
                    .map(address -> address.substring(beginning.length()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    /** The anchors of the documents that a page is put together from; none where it is not. */
    Stream<String> parts(String page) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isPart() && kind.page().address().equals(page))
                .flatMap(kind -> keys(kind).stream());
    }

    /** Every address that is claimed, and those above it. */
    Set<String> branches() {
        if (branches == null) {
            branches = new LinkedHashSet<>();
            for (String address : files.keySet()) {
                branches.add(address);
                for (int end = 1; end < address.length(); end++) {
                    if (address.charAt(end) == '/' || address.charAt(end) == '#') {
                        branches.add(address.substring(0, end));
                    }
                }
            }
        }
        return branches;
    }

    /** As references name them, {@code service.criterion}, and whatever else is wrong with them. */
    Set<String> facts() {
        if (facts == null) {
            facts = new LinkedHashSet<>();
            for (ContentFile file : files.values()) {
                if (file.document() instanceof Provider provider) {
                    criteria(file).forEach(criterion -> facts.add(provider.key() + "." + criterion));
                }
            }
        }
        return facts;
    }

    private static Stream<String> criteria(ContentFile file) {
        return file.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.CRITERION)
                .map(Mention::value);
    }
}
