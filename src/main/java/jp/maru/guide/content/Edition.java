package jp.maru.guide.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.japanese.GojuonOrder;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.markdown.Links;
import jp.maru.guide.markdown.Passage;
import jp.maru.guide.problem.Problem;
import org.springframework.util.function.SingletonSupplier;

/**
 * All documents that are published together. Immutable and safe for use by many threads. An edition as it was read
 * holds drafts, scheduled and expired documents too; {@link #at} leaves those out, and in what it returns a link to one
 * of them is plain text.
 */
public final class Edition implements Outcome {

    private static final int FIRST_DOORS = 4;

    private static final Map<Class<? extends Document>, Comparator<Document>> ORDERS = Map.of(
            Tool.class, by(Tool.class, Comparator.comparingInt(Tool::order)),
            Trouble.class, by(Trouble.class, Comparator.comparingInt(Trouble::order)),
            Topic.class, by(Topic.class, Comparator.comparingInt(Topic::order)),
            Desk.class, by(Desk.class, Comparator.comparingInt(Desk::order)),
            Term.class, by(Term.class, Comparator.comparing(Term::reading, new GojuonOrder())),
            Criterion.class, by(Criterion.class, Comparator.comparingInt(Criterion::order)));

    private final Map<String, Document> documents;
    private final Map<String, String> aliases;
    private final Map<String, Document> all;
    private final Map<Class<? extends Document>, List<Document>> lists;
    private final List<Medium> media;
    private final Supplier<List<Problem>> cautions;
    private final Consumer<Question> listener;
    private final Links links = new EditionLinks(this);

    /**
     * What can be asked of an edition. Whoever has the questions that were asked while something was made, and the answers,
     * can tell whether it would be made the same of another edition.
     */
    public sealed interface Question {

        /** Two answers that are equal are the same to whoever asks. */
        Object answer(Edition edition);
    }

    /** What is to be seen at an address, but for what stands below its headings. */
    record At(String address) implements Question {
        @Override
        public Optional<Document> answer(Edition edition) {
            return Optional.ofNullable(edition.documents.get(address));
        }
    }

    /** What is to be seen at an address at some time. */
    record Ever(String address) implements Question {
        @Override
        public Optional<Document> answer(Edition edition) {
            return Optional.ofNullable(edition.all.get(address));
        }
    }

    /** What a document says below its headings: its text, told by its identity. */
    record Text(String address) implements Question {
        @Override
        public Optional<Object> answer(Edition edition) {
            return Optional.ofNullable(edition.documents.get(address))
                    .map(document -> document.article().body().identity());
        }
    }

    /** Where a former address leads. */
    record Former(String address) implements Question {
        @Override
        public Optional<String> answer(Edition edition) {
            return Optional.ofNullable(edition.aliases.get(address));
        }
    }

    /** All that is to be seen of a kind, in its order. */
    record Every(Class<? extends Document> kind) implements Question {
        @Override
        public List<Document> answer(Edition edition) {
            return edition.lists.computeIfAbsent(kind, edition::list);
        }
    }

    /** What was changed last, whatever else was written anew in it. */
    record ChangedLast(int most) implements Question {
        @Override
        public List<News> answer(Edition edition) {
            Edition unheard = edition.heardBy(question -> {});
            return Stream.of(unheard.articles(), unheard.tools(), unheard.pages())
                    .<Document>flatMap(List::stream)
                    .flatMap(
                            document -> document.article().lastChange().stream().map(it -> News.of(document, it)))
                    .sorted(Comparator.comparing((News news) -> news.change().date(), Comparator.reverseOrder()))
                    .limit(most)
                    .toList();
        }
    }

    /**
     * Takes documents that have been checked against each other: their addresses differ, what they mention exists.
     *
     * @param cautions looked for in the edition when they are first asked for, once
     */
    Edition(Collection<Document> documents, List<Medium> media, Function<Edition, List<Problem>> cautions) {
        this.documents = new LinkedHashMap<>();
        aliases = new LinkedHashMap<>();
        all = this.documents;
        lists = new ConcurrentHashMap<>();
        this.media = List.copyOf(media);
        this.cautions = SingletonSupplier.of(() -> List.copyOf(cautions.apply(this)));
        listener = question -> {};
        documents.forEach(this::add);
    }

    private Edition(Edition whole, Predicate<Document> chosen, List<Medium> media) {
        documents = new LinkedHashMap<>();
        aliases = new LinkedHashMap<>();
        all = whole.all;
        lists = new ConcurrentHashMap<>();
        this.media = media;
        cautions = whole.cautions;
        listener = question -> {};
        whole.documents.values().stream().filter(chosen).forEach(this::add);
    }

    private Edition(Edition other, Consumer<Question> listener) {
        documents = other.documents;
        aliases = other.aliases;
        all = other.all;
        lists = other.lists;
        media = other.media;
        cautions = other.cautions;
        this.listener = listener;
    }

    /**
     * The same edition, which tells of each question that its documents, texts and lists answer. What is asked of it as a
     * whole ({@link #documents}, {@link #aliases}, {@link #media}, {@link #cautions}) is not told.
     */
    public Edition heardBy(Consumer<Question> listener) {
        return new Edition(this, listener);
    }

    /** What is to be seen at a moment. */
    public Edition at(Instant moment, boolean drafts) {
        return new Edition(this, document -> document.article().lifespan().includes(moment, drafts), media);
    }

    /** The same without the documents and images at some addresses, as if their time was over. */
    public Edition without(Set<String> addresses) {
        return new Edition(
                this,
                document -> !addresses.contains(document.address()),
                media.stream()
                        .filter(image -> !addresses.contains(image.address()))
                        .toList());
    }

    /** Whether another one says the same but for what stands below the headings of {@link #articles}. */
    public boolean isButForArticles(Edition other) {
        return List.copyOf(documents.values()).equals(List.copyOf(other.documents.values()))
                && List.copyOf(all.values()).equals(List.copyOf(other.all.values()))
                && documents.values().stream()
                        .filter(document -> !(document instanceof Trouble || document instanceof Topic))
                        .map(document -> new Text(document.address()))
                        .allMatch(text -> text.answer(this).equals(text.answer(other)));
    }

    private void add(Document document) {
        documents.put(document.address(), document);
        document.article().aliases().forEach(alias -> aliases.put(alias, document.address()));
    }

    @Override
    public Optional<Set<String>> lacks(Edition former) {
        return Inventory.of(this).lacks(former);
    }

    /** What was to be seen before a moment and no longer is; parts of a page are left out. */
    public List<Document> expired(Instant moment) {
        return documents.values().stream()
                .filter(document -> document.article().lifespan().isOver(moment)
                        && !document.address().contains("#"))
                .toList();
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

    public SearchWords words() {
        return all(SearchWords.class).get(0);
    }

    public Introduction troublesIntroduction() {
        return introduction(Kind.TROUBLES);
    }

    public Introduction topicsIntroduction() {
        return introduction(Kind.TOPICS);
    }

    public Introduction servicesIntroduction() {
        return introduction(Kind.SERVICES);
    }

    private Introduction introduction(Kind kind) {
        return find(kind.address("")).map(Introduction.class::cast).orElseThrow();
    }

    /** In the order in which they are listed. */
    public List<Tool> tools() {
        return all(Tool.class);
    }

    /** @throws java.util.NoSuchElementException if there is no tool at that address */
    public Tool tool(String address) {
        return find(address).map(Tool.class::cast).orElseThrow();
    }

    /** In the order of the index. */
    public List<Trouble> troubles() {
        return all(Trouble.class);
    }

    /** In the order of the index. */
    public List<Topic> topics() {
        return all(Topic.class);
    }

    /** What is written to be read through: the cases, then the topics, each in the order of its index. */
    public List<Document> articles() {
        return Stream.<Document>concat(troubles().stream(), topics().stream()).toList();
    }

    /** What was changed last, the newest first; not more than so many. */
    public List<News> changedLast(int most) {
        ChangedLast question = new ChangedLast(most);
        listener.accept(question);
        return question.answer(this);
    }

    /** When an article was last compared with the operators' own pages or the law; empty if none was. */
    public Optional<LocalDate> lastCompared() {
        return articles().stream()
                .flatMap(article -> Stream.ofNullable(article.article().review()))
                .filter(Review::compared)
                .map(Review::checked)
                .max(Comparator.naturalOrder());
    }

    /** In the order in which they are listed. */
    public List<Desk> desks() {
        return all(Desk.class);
    }

    /** The desks with those keys, in the order of the keys; one that is not in this edition is left out. */
    public List<Desk> desks(List<String> keys) {
        return keys.stream().flatMap(key -> desk(key).stream()).toList();
    }

    public Optional<Desk> desk(String key) {
        return find(Kind.DESK.address(key)).map(Desk.class::cast);
    }

    /** The cases with those slugs, in the order of the slugs; one that is not in this edition is left out. */
    public List<Trouble> troubles(List<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> find(Kind.TROUBLE.address(slug)).map(Trouble.class::cast).stream())
                .toList();
    }

    /** The cases that people come with most often, as far as the operator names any; else the first of the index. */
    public List<Trouble> frequentTroubles() {
        List<Trouble> named = troubles(site().doors());
        return named.isEmpty() ? troubles().stream().limit(FIRST_DOORS).toList() : named;
    }

    /** Those besides {@link #frequentTroubles}, in the order of the index; not more than so many. */
    public List<Trouble> otherTroubles(int most) {
        return without(frequentTroubles()).limit(most).toList();
    }

    /** The cases that no group of their introduction has, in the order of the index. */
    public List<Trouble> ungroupedTroubles() {
        return without(troublesIntroduction().groups().stream()
                        .flatMap(group -> troubles(group.cases()).stream())
                        .toList())
                .toList();
    }

    private Stream<Trouble> without(List<Trouble> some) {
        Set<String> addresses = some.stream().map(Trouble::address).collect(Collectors.toSet());
        return troubles().stream().filter(trouble -> !addresses.contains(trouble.address()));
    }

    /** In the order of their readings. */
    public List<Term> terms() {
        return all(Term.class);
    }

    /** The same by the rows of the index, those that have any. */
    public Map<String, List<Term>> termsByRow() {
        return terms().stream().collect(Collectors.groupingBy(Term::row, LinkedHashMap::new, Collectors.toList()));
    }

    /** Documents with those addresses, in the order given; one that is not in this edition is left out. */
    public List<Document> documents(List<String> addresses) {
        return addresses.stream().flatMap(address -> find(address).stream()).toList();
    }

    public List<Provider> providers() {
        return all(Provider.class);
    }

    /** In the order of the columns of a table. */
    public List<Criterion> criteria() {
        return all(Criterion.class);
    }

    public Optional<Criterion> criterion(String key) {
        return find(Kind.CRITERION.address(key)).map(Criterion.class::cast);
    }

    public Optional<Provider> provider(String key) {
        return find(Kind.PROVIDER.address(key)).map(Provider.class::cast);
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

    /** Where the content, though in order, breaks a rule of the house; ordered by place. */
    public List<Problem> cautions() {
        return cautions.get();
    }

    /** The body of a document of this edition as HTML, its links and references set by what this edition holds. */
    public String html(Document document) {
        return opening(document) + sections(document);
    }

    /** The addresses of the desks and terms that a document names, those of the edition alone. */
    public Set<String> references(Document document) {
        Set<String> named = new LinkedHashSet<>();
        for (ReferenceKind kind : ReferenceKind.values()) {
            body(document).references(kind.word()).forEach(key -> named.add(kind.address(key.text())));
        }
        if (document instanceof Trouble trouble) {
            trouble.desks().forEach(desk -> named.add(Kind.DESK.address(desk)));
        }
        named.removeIf(address -> find(address).isEmpty());
        return named;
    }

    /** The whole text of a document in plain words, heading by heading; a passage may be empty. */
    public List<Passage> passages(Document document) {
        return body(document).passages(links);
    }

    /** The part of {@link #html} that stands before the first heading. */
    public String opening(Document document) {
        return body(document).opening(links);
    }

    /** The part of {@link #opening} that is paragraphs, up to whatever else comes first. */
    public String lead(Document document) {
        return body(document).lead(links);
    }

    /** The rest of {@link #opening}. */
    public String start(Document document) {
        return body(document).start(links);
    }

    /** The part of {@link #html} from the first heading on. */
    public String sections(Document document) {
        return body(document).sections(links);
    }

    /** The same, with what stands below a heading of the third level folded behind it. */
    public String folded(Document document) {
        return body(document).folded(links);
    }

    /** The boxes of {@link #html} that warn, to be repeated on other pages; empty if there are none. */
    public String warnings(Document document) {
        return body(document).warnings(links);
    }

    private Body body(Document document) {
        listener.accept(new Text(document.address()));
        return document.article().body();
    }

    /** Former addresses, each with the address of the document that had it. */
    public Map<String, String> aliases() {
        return Collections.unmodifiableMap(aliases);
    }

    /** What is to be seen at an address: a page, or a place in one ({@code /desks#key}). */
    public Optional<Document> find(String address) {
        Document there = documents.get(address);
        listener.accept(new At(there == null ? address : there.address()));
        return Optional.ofNullable(there);
    }

    /** What its texts stand in. */
    Links links() {
        return links;
    }

    Optional<Document> ever(String address) {
        Document there = all.get(address);
        listener.accept(new Ever(there == null ? address : there.address()));
        return Optional.ofNullable(there);
    }

    Optional<String> now(String formerAddress) {
        Former question = new Former(formerAddress);
        listener.accept(question);
        return question.answer(this);
    }

    @SuppressWarnings("unchecked") // a list of a kind holds nothing else
    private <D extends Document> List<D> all(Class<D> kind) {
        Every question = new Every(kind);
        listener.accept(question);
        return (List<D>) question.answer(this);
    }

    private List<Document> list(Class<? extends Document> kind) {
        Stream<Document> every = documents.values().stream().filter(kind::isInstance);
        Comparator<Document> order = ORDERS.get(kind);
        return (order == null ? every : every.sorted(order)).toList();
    }

    private static <D extends Document> Comparator<Document> by(Class<D> kind, Comparator<D> order) {
        return Comparator.comparing(kind::cast, order);
    }
}
