package jp.maru.guide.content;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a folder held when it was read, in order or not: enough to tell what has gone from what was broken or has moved.
 *
 * @param addresses of all that is in its place
 * @param strays names, up to the first dot, of the files that are in no place of theirs
 */
record Inventory(Set<String> addresses, Set<String> strays, List<Item> items, List<Medium> media) {

    /** Of a folder of which nothing is known. */
    static final Inventory UNKNOWN = new Inventory(Set.of(), Set.of(), List.of(), List.of());

    /**
     * @param aliases other addresses that its document claims
     * @param names what else it may have been called before: the title of its document or, where there is none, whatever
     *     its front matter says
     */
    private record Item(String address, List<String> aliases, List<String> names) {

        private static final Pattern COLON = Pattern.compile("[:：]");
        private static final Pattern AROUND = Pattern.compile("^[\\s\"']+|[\\s\"']+$");
        private static final Pattern WORD = Pattern.compile("[^\\s,\"'\\[\\]]+");

        static Item of(Document document) {
            return new Item(document.address(), document.article().aliases(), List.of(document.title()));
        }

        static Item of(ContentFile file) {
            if (file.document() != null) {
                return of(file.document());
            }
            List<String> said =
                    file.manuscript().front().lines().flatMap(Item::said).toList();
            return new Item(file.address(), List.of(), said);
        }

        /** The words of a line, and whatever follows a colon. */
        private static Stream<String> said(String line) {
            Stream<String> values = COLON.matcher(line)
                    .results()
                    .map(colon -> AROUND.matcher(line.substring(colon.end())).replaceAll(""));
            return Stream.concat(values, WORD.matcher(line).results().map(MatchResult::group));
        }
    }

    static Inventory of(Edition edition) {
        return new Inventory(
                Set.of(), Set.of(), edition.documents().stream().map(Item::of).toList(), edition.media());
    }

    /** @param names of all files, from the folder on */
    static Inventory of(Collection<String> names, List<ContentFile> files, List<Medium> media) {
        Set<String> addresses = new HashSet<>();
        Set<String> strays = new HashSet<>();
        for (String name : names) {
            Optional<Kind> kind = Kind.of(name);
            if (("/" + name).startsWith(SitePage.Address.MEDIA)) {
                addresses.add("/" + name);
            } else if (kind.isPresent()) {
                addresses.add(kind.get().address(stem(name)));
            } else {
                strays.add(stem(name));
            }
        }
        return new Inventory(addresses, strays, files.stream().map(Item::of).toList(), media);
    }

    /** As {@link Outcome#lacks} has it. */
    Optional<Set<String>> lacks(Edition former) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Set<String> here = new HashSet<>(addresses);
        items.forEach(item -> here.add(item.address));
        items.forEach(item -> here.addAll(item.aliases));
        media.forEach(image -> here.add(image.address()));
        Set<String> names = new HashSet<>();
        items.stream().filter(item -> former.find(item.address).isEmpty()).forEach(item -> names.addAll(item.names));
        Set<String> lacking = new TreeSet<>();
        former.documents().stream()
                .filter(document -> !document.article().lifespan().permanent() && !here.contains(document.address()))
                .filter(document -> !names.contains(document.title()) && !names.contains(document.address()))
                .filter(document -> !strays.contains(stem(document.article().file())))
                .forEach(document -> lacking.add(document.address()));
        List<Medium> missing = former.media().stream()
                .filter(image -> !here.contains(image.address()))
                .toList();
        if (!missing.isEmpty()) {
            Set<ByteBuffer> images = media.stream().map(Inventory::bytes).collect(Collectors.toSet());
            missing.stream()
                    .filter(image -> !images.contains(bytes(image)))
                    .forEach(image -> lacking.add(image.address()));
        }
        return Optional.of(lacking);
    }

    private static ByteBuffer bytes(Medium image) {
        return ByteBuffer.wrap(image.bytes());
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    }
}
