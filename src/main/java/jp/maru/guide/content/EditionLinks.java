package jp.maru.guide.content;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import jp.maru.guide.markdown.Links;
import jp.maru.guide.markdown.Referent;

/** Where the links of an edition's texts lead, and what their references stand for. */
record EditionLinks(Edition edition) implements Links {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(EditionLinks.class.getPackageName() + ".text", Locale.ROOT);

    @Override
    public Optional<String> target(String address) {
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        if (Kind.PARTS.contains(page)) {
            return Optional.of(address).filter(part -> hash < 0 || isLive(part) || isHeading(part));
        }
        if (isLive(page)
                || page.startsWith(SitePage.Address.MEDIA)
                || SitePage.at(page).isPresent()) {
            return Optional.of(address);
        }
        return edition.now(page).map(now -> now + address.substring(page.length()));
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
        String text = edition.ever(address).map(Document::title).orElse(key);
        return edition.find(address).orElse(null) instanceof Desk desk && desk.phone() != null
                ? new Referent(text, target, desk.phone(), desk.tel())
                : new Referent(text, target, null, null);
    }

    private Optional<Fact> fact(String key) {
        int point = key.indexOf('.');
        return point < 0
                ? Optional.empty()
                : edition.ever(Kind.PROVIDER.address(key.substring(0, point)))
                        .map(Provider.class::cast)
                        .flatMap(provider -> provider.fact(key.substring(point + 1)));
    }

    /** Whether an address with an anchor leads to a heading of a document. */
    private boolean isHeading(String address) {
        int hash = address.indexOf('#');
        return edition.find(address.substring(0, hash))
                .filter(page -> page.article().body().anchors().contains(address.substring(hash + 1)))
                .isPresent();
    }

    private boolean isLive(String address) {
        return edition.find(address).isPresent();
    }
}
