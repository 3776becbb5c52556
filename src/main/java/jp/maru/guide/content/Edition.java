package jp.maru.guide.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All documents that are published together. Immutable and safe for use by many threads. An edition as it was read
 * holds drafts, scheduled and expired documents too; {@link #at} leaves those out, and in what it returns a link to one
 * of them is plain text.
 */
public final class Edition implements Reading {

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final List<Medium> media;

    /** Takes documents that have been checked against each other: their addresses differ, what they mention exists. */
    Edition(List<Document> documents, List<Medium> media) {
        documents.forEach(document -> this.documents.put(document.address(), document));
        this.media = List.copyOf(media);
    }

    /** What is to be seen at a moment. */
    public Edition at(Instant moment, boolean drafts) {
        return new Edition(
                documents.values().stream()
                        .filter(document -> document.isPermanent()
                                || document.article().lifespan().includes(moment, drafts))
                        .toList(),
                media);
    }

    /** The next moment after the given one at which a document appears or disappears. */
    public Optional<Instant> nextTurn(Instant after) {
        return documents.values().stream()
                .flatMap(document -> document.article().lifespan().turns())
                .filter(turn -> turn.isAfter(after) && turn.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    public SiteWords site() {
        return all(SiteWords.class).get(0);
    }

    public InquiryWords inquiry() {
        return all(InquiryWords.class).get(0);
    }

    public Introduction troublesIntroduction() {
        return (Introduction) documents.get(Kind.TROUBLES.address(""));
    }

    public Introduction topicsIntroduction() {
        return (Introduction) documents.get(Kind.TOPICS.address(""));
    }

    /** In the order of the index. */
    public List<Trouble> troubles() {
        return all(Trouble.class).stream()
                .sorted(Comparator.comparingInt(Trouble::order))
                .toList();
    }

    /** In the order of the index. */
    public List<Topic> topics() {
        return all(Topic.class).stream()
                .sorted(Comparator.comparingInt(Topic::order))
                .toList();
    }

    /** In the order in which they are listed. */
    public List<Desk> desks() {
        return all(Desk.class).stream()
                .sorted(Comparator.comparingInt(Desk::order))
                .toList();
    }

    /** The desks with those keys, in the order of the keys; one that is not in this edition is left out. */
    public List<Desk> desks(List<String> keys) {
        return keys.stream().flatMap(key -> desk(key).stream()).toList();
    }

    public Optional<Desk> desk(String key) {
        return Optional.ofNullable((Desk) documents.get(Kind.DESK.address(key)));
    }

    /** The cases with those slugs, in the order of the slugs; one that is not in this edition is left out. */
    public List<Trouble> troubles(List<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> Optional.ofNullable((Trouble) documents.get(Kind.TROUBLE.address(slug))).stream())
                .toList();
    }

    public List<StaticPage> pages() {
        return all(StaticPage.class);
    }

    public List<Document> documents() {
        return List.copyOf(documents.values());
    }

    public List<Medium> media() {
        return media;
    }

    /** The body of a document of this edition as HTML, its links and references set by what this edition holds. */
    public String html(Document document) {
        return opening(document) + sections(document);
    }

    /** The whole text of a document in plain words, heading by heading; a passage may be empty. */
    public List<Passage> passages(Document document) {
        return document.article().body().passages(this);
    }

    /** The part of {@link #html} that stands before the first heading. */
    public String opening(Document document) {
        return document.article().body().opening(this);
    }

    /** The part of {@link #html} from the first heading on. */
    public String sections(Document document) {
        return document.article().body().sections(this);
    }

    /** Whether a link to that address leads somewhere; the address may carry an anchor. */
    boolean leads(String address) {
        String page = address.replaceFirst("#.*", "");
        return documents.containsKey(address)
                || documents.containsKey(page)
                || page.equals(Addresses.DESKS)
                || page.startsWith("/media/");
    }

    private <D extends Document> List<D> all(Class<D> kind) {
        return documents.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
