package jp.maru.guide.inquiry;

import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    AttachedPages(Supplier<Edition> edition, Identity identity, Clock clock) {
        this.edition = edition;
        this.identity = identity;
        this.clock = clock;
    }

    /** Empty if there is no such page; whatever a visitor may have put into the form. */
    Optional<AttachedPage> at(String address) {
        return Optional.of(address)
                .filter(path -> path.length() <= LONGEST)
                .flatMap(path -> title(path, edition.get()))
                .map(title -> origin(address, title));
    }

    /** The part of a service that the inquiry is about, if it is about one. */
    Optional<DisputedPart> disputed(AttachedPage origin) {
        return DisputedPart.at(origin.address(), edition.get(), LocalDate.now(clock));
    }

    /** Of what was confirmed or stored, also if the page is gone by now; empty if no page was attached. */
    Optional<AttachedPage> attached(String address) {
        return address.isEmpty() ? Optional.empty() : at(address).or(() -> Optional.of(origin(address, "")));
    }

    /** The entries without a page that is none. */
    FilledForm checked(FilledForm filled) {
        return at(filled.about()).isPresent() ? filled : filled.aboutNoPage();
    }

    /** A part of a service stands at a place in a page that is no document by itself. */
    private Optional<String> title(String path, Edition edition) {
        return edition.find(path)
                .map(Document::title)
                .or(() -> DisputedPart.at(path, edition, LocalDate.now(clock)).map(DisputedPart::title));
    }

    private AttachedPage origin(String address, String title) {
        return new AttachedPage(address, title.replaceAll("\\s+", " ").strip(), identity.url(address));
    }
}
