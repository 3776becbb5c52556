package jp.maru.guide.inquiry;

import java.util.Optional;
import java.util.function.Supplier;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.mail.Identity;
import org.springframework.stereotype.Component;

/** Knows the pages that an inquiry can be about: those of the current edition. */
@Component
class AttachedPages {
    /** As long as the store takes it. */
    private static final int LONGEST = 200;

    private final Supplier<Edition> edition;
    private final Identity identity;

    AttachedPages(Supplier<Edition> edition, Identity identity) {
        this.edition = edition;
        this.identity = identity;
    }

    /** Empty if there is no such page; whatever a visitor may have put into the form. */
    Optional<AttachedPage> at(String address) {
        return Optional.of(address)
                .filter(path -> path.length() <= LONGEST)
                .flatMap(path -> title(path, edition.get()))
                .map(title -> origin(address, title));
    }

    /** The value that the inquiry is about, if it is about one, or all of a service. */
    Optional<DisputedValue> disputed(AttachedPage origin) {
        return DisputedValue.at(origin.address(), edition.get());
    }

    /** Of what was confirmed or stored, also if the page is gone by now; empty if no page was attached. */
    Optional<AttachedPage> attached(String address) {
        return address.isEmpty() ? Optional.empty() : at(address).or(() -> Optional.of(origin(address, "")));
    }

    /** The entries without a page that is none. */
    FilledForm checked(FilledForm filled) {
        return at(filled.about()).isPresent() ? filled : filled.aboutNoPage();
    }

    /** A value of a service stands at a place in a page that is no document by itself. */
    private static Optional<String> title(String path, Edition edition) {
        return edition.find(path)
                .map(Document::title)
                .or(() -> DisputedValue.at(path, edition).map(DisputedValue::title));
    }

    private AttachedPage origin(String address, String title) {
        return new AttachedPage(address, title.replaceAll("\\s+", " ").strip(), identity.url(address));
    }
}
