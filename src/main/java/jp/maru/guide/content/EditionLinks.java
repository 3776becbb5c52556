package jp.maru.guide.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import jp.maru.guide.markdown.Links;
import jp.maru.guide.markdown.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of an edition's texts lead, and what their references stand for.
 *
 * @param live what is to be seen, by address
 * @param aliases former addresses, each with the address that it leads to
 * @param all what is published at some time, by address
 */
record EditionLinks(Map<String, Document> live, Map<String, String> aliases, Map<String, Document> all)
        implements Links {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(EditionLinks.class.getPackageName() + ".text", Locale.ROOT);

    @Override
    public Optional<String> target(String address) {
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        if (Kind.PARTS.contains(page)) {
            return Optional.of(address).filter(part -> hash < 0 || live.containsKey(part) || isHeading(part));
        }
        if (live.containsKey(page)
                || page.startsWith(SitePage.Address.MEDIA)
                || SitePage.at(page).isPresent()) {
            return Optional.of(address);
        }
        return Optional.ofNullable(aliases.get(page)).map(now -> now + address.substring(page.length()));
    }

    /** What is not to be seen is told all the same; where nothing is known, the key, or that the value is not. */
    @Override
    public Referent referent(String word, String key) {
        return ReferenceKind.of(word).map(kind -> referent(kind, key)).orElse(new Referent(key, null, null, null));
    }

    private Referent referent(ReferenceKind kind, String key) {
        String address = kind.address(key);
        String target = target(address).orElse(null);
        if (kind == ReferenceKind.FACT) {
            String value = fact(key).map(Fact::value).orElse(WORDS.getString("unknown"));
            return new Referent(value, target, null, null);
        }
        Document named = all.get(address);
        String text = named == null ? key : named.title();
        return live.get(address) instanceof Desk desk && desk.phone() != null
                ? new Referent(text, target, desk.phone(), desk.tel())
                : new Referent(text, target, null, null);
    }

    private Optional<Fact> fact(String key) {
        int point = key.indexOf('.');
        return point >= 0 && service(key.substring(0, point)) instanceof Provider provider
                ? provider.fact(key.substring(point + 1))
                : Optional.empty();
    }

    private @Nullable Document service(String key) {
        return all.get(Kind.PROVIDER.address(key));
    }

    /** Whether an address with an anchor leads to a heading of a document. */
    private boolean isHeading(String address) {
        int hash = address.indexOf('#');
        Document page = live.get(address.substring(0, hash));
        return page != null && page.article().body().anchors().contains(address.substring(hash + 1));
    }
}
