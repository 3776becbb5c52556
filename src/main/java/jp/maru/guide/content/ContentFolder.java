package jp.maru.guide.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.maru.guide.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The folder the operator writes in. Each call looks at the disk; files that are the same as at the last reading are not
 * read again, and give the very same documents. Safe for use by many threads.
 */
public final class ContentFolder {

    private final String folder;
    /** By their paths below the folder. */
    private Map<String, KnownFile> known = Map.of();

    /** Those that were last looked for. */
    private @Nullable Cautions cautions;

    /** @param folder absolute or relative to the working directory; need not exist */
    public ContentFolder(String folder) {
        this.folder = folder.replaceFirst("/+$", "");
    }

    /**
     * Reads every file and checks every document, alone and against the others. Never throws for what it finds on the
     * disk: whatever is wrong is a {@link Problem} of the refusal, all of them at once.
     */
    public Outcome read() {
        return read(state());
    }

    /**
     * The same.
     *
     * @param state of this folder, as it is now
     */
    public synchronized Outcome read(FolderState state) {
        if (!state.problem().isEmpty()) {
            return new Refusal(KnownFile.problem(folder, state.problem(), folder), Inventory.UNKNOWN);
        }
        Collected all = collect(state);
        Proofreading proofreading = all.proofreading();
        List<Problem> problems = proofreading.problems();
        if (!problems.isEmpty()) {
            return new Refusal(problems, Inventory.of(known.keySet(), all.files, all.media));
        }
        return proofreading.edition(edition -> cautions(edition, all.files));
    }

    /** The same, sooner for who asks for the cautions too: an article is looked at while its text is at hand. */
    public synchronized Outcome proofread() {
        FolderState state = state();
        List<FolderState.Entry> articles =
                state.entries().stream().filter(FolderState.Entry::isArticle).toList();
        List<FolderState.Entry> others =
                state.entries().stream().filter(entry -> !entry.isArticle()).toList();
        // the rules, and all that articles refer to
        Map<String, KnownFile> now = read(others, state.at(), file -> {});
        Collected first = Collected.of(now.values());
        if (first.hasRules()) {
            Cautions found = new Cautions(first.proofreading().edition(none -> List.of()), first.files, null);
            now.putAll(read(articles, state.at(), found::look));
            known = now;
            cautions = found;
        }
        return read(state);
    }

    private synchronized List<Problem> cautions(Edition edition, List<ContentFile> files) {
        cautions = new Cautions(edition, files, cautions);
        return cautions.all();
    }

    /**
     * Reads what was accepted once, perhaps by other rules than today's, and makes the best of it: what is wrong is a
     * caution, a link that leads nowhere is plain text, and only what cannot be made at all is left out.
     *
     * @return empty if there is no document at all
     */
    public synchronized Optional<Edition> salvage() {
        Collected all = collect(state());
        return all.files.isEmpty()
                ? Optional.empty()
                : Optional.of(all.proofreading().salvage());
    }

    /** How it is now, told without reading its files. */
    public FolderState state() {
        return FolderState.of(folder);
    }

    /** Hears what happens in the folder. */
    public FolderWatch watch() {
        return new FolderWatch(folder);
    }

    /**
     * The files an edition is made of, by their paths below the folder, with a slash between the parts.
     *
     * @throws IOException if the folder cannot be read
     */
    public Map<String, Path> files() throws IOException {
        return Listing.of(Path.of(folder));
    }

    private Collected collect(FolderState state) {
        Map<String, KnownFile> now = read(state.entries(), state.at(), file -> {});
        known = now;
        Collected all = Collected.of(now.values());
        Kind.singles().stream()
                .map(Kind::path)
                .filter(path -> !now.containsKey(path) || now.get(path).document() == null)
                .forEach(path -> all.others.addAll(KnownFile.problem(name(path), "file.needed")));
        return all;
    }

    /** @param reader sees each file that is in order by itself, at once and by many threads */
    private Map<String, KnownFile> read(List<FolderState.Entry> entries, Instant at, Consumer<ContentFile> reader) {
        List<KnownFile> files = entries.parallelStream()
                .map(entry -> {
                    KnownFile file = KnownFile.read(entry, at, name(entry.inside()), known.get(entry.inside()));
                    Optional.ofNullable(file.document())
                            .filter(ContentFile::isInOrder)
                            .ifPresent(reader);
                    return file;
                })
                .toList();
        Map<String, KnownFile> now = new LinkedHashMap<>();
        for (int place = 0; place < files.size(); place++) {
            now.put(entries.get(place).inside(), files.get(place));
        }
        return now;
    }

    private record Collected(List<ContentFile> files, List<Medium> media, List<Problem> others) {

        static Collected of(Collection<KnownFile> files) {
            Collected all = new Collected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            files.forEach(all::add);
            return all;
        }

        private void add(KnownFile file) {
            others.addAll(file.problems());
            if (file.document() != null) {
                files.add(file.document());
            }
            if (file.image() != null) {
                media.add(file.image());
            }
        }

        /** Whether it is known what the house wants of its texts. */
        boolean hasRules() {
            return Stream.of(SiteWords.class, SearchWords.class)
                    .allMatch(rules -> files.stream().map(ContentFile::document).anyMatch(rules::isInstance));
        }

        Proofreading proofreading() {
            return new Proofreading(files, media, others);
        }
    }

    private String name(String inside) {
        return folder + "/" + inside;
    }
}
