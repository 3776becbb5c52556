package jp.maru.guide.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
     * @param title of its document; empty when there is none
     * @param head the front matter of a file that holds no document; empty when there is one
     */
    private record Item(String address, String title, List<String> aliases, String head) {

        static Item of(Document document) {
            return new Item(
                    document.address(), document.title(), document.article().aliases(), "");
        }

        static Item of(ContentFile file) {
            return file.document() == null ? new Item(file.address(), "", List.of(), file.head()) : of(file.document());
        }

        /** Whether this, which was not there before, may be that document under another name. */
        boolean bears(Document former) {
            return title.equals(former.title()) || head.contains(former.title()) || head.contains(former.address());
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
        List<Item> added = items.stream()
                .filter(item -> former.find(item.address).isEmpty())
                .toList();
        Set<String> lacking = new TreeSet<>();
        former.documents().stream()
                .filter(document -> !document.article().lifespan().permanent() && !here.contains(document.address()))
                .filter(document -> added.stream().noneMatch(item -> item.bears(document)))
                .filter(document -> !strays.contains(stem(document.article().file())))
                .forEach(document -> lacking.add(document.address()));
        former.media().stream()
                .filter(image -> !here.contains(image.address()))
                .filter(image -> media.stream().noneMatch(now -> Arrays.equals(now.bytes(), image.bytes())))
                .forEach(image -> lacking.add(image.address()));
        return Optional.of(lacking);
    }

    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    }
}
