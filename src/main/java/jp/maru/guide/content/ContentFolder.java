package jp.maru.guide.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private @Nullable Cautions cautions;

    /** @param folder absolute or relative to the working directory; need not exist */
    public ContentFolder(String folder) {
        this.folder = folder.replaceFirst("/+$", "");
    }

    /**
     * Reads every file and checks every document, alone and against the others. Never throws for what it finds on the
     * disk: whatever is wrong is a {@link Problem} of the refusal, all of them at once.
     */
    public synchronized Outcome read() {
        try {
            if (!Files.isDirectory(Path.of(folder))) {
                return refusal("folder.missing");
            }
            return outcome(collect());
        } catch (IOException unreadable) {
            return refusal("folder.unreadable");
        } catch (InvalidPathException unspeakable) {
            return refusal("folder.name");
        }
    }

    /**
     * Reads what was accepted once, perhaps by other rules than today's, and makes the best of it: what is wrong is a
     * caution, a link that leads nowhere is plain text, and only what cannot be made at all is left out.
     *
     * @return empty if there is no document at all
     */
    public synchronized Optional<Edition> salvage() {
        try {
            Collected all = collect();
            return all.files.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.proofreading().salvage());
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The files an edition is made of, by their paths below the folder, with a slash between the parts.
     *
     * @throws IOException if the folder cannot be read
     */
    public Map<String, Path> files() throws IOException {
        return Listing.of(Path.of(folder));
    }

    /**
     * Tells one state of the folder from another without reading its files; two equal answers mean that nothing was changed
     * in between. An unreadable or missing folder has a fingerprint too.
     */
    public String fingerprint() {
        try {
            return List.copyOf(files().entrySet()).parallelStream()
                    .map(file -> file.getKey() + " " + FileState.of(file.getValue()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException | InvalidPathException unreadable) {
            return unreadable.getClass().getSimpleName();
        }
    }

    private Outcome outcome(Collected all) {
        Proofreading proofreading = all.proofreading();
        List<Problem> problems = proofreading.problems();
        if (!problems.isEmpty()) {
            return new Refusal(problems, Inventory.of(known.keySet(), all.files, all.media));
        }
        cautions = new Cautions(proofreading.edition(List.of()), all.files, cautions);
        return proofreading.edition(cautions.all());
    }

    private Collected collect() throws IOException {
        List<Map.Entry<String, Path>> found = List.copyOf(files().entrySet());
        List<KnownFile> files = found.parallelStream()
                .map(file ->
                        KnownFile.read(file.getValue(), file.getKey(), name(file.getKey()), known.get(file.getKey())))
                .toList();
        Map<String, KnownFile> now = new LinkedHashMap<>();
        for (int place = 0; place < files.size(); place++) {
            now.put(found.get(place).getKey(), files.get(place));
        }
        known = now;
        Collected all = new Collected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        files.forEach(all::add);
        Kind.singles().stream()
                .map(Kind::path)
                .filter(path -> !now.containsKey(path) || now.get(path).document() == null)
                .forEach(path -> all.others.addAll(KnownFile.problem(name(path), "file.needed")));
        return all;
    }

    private record Collected(List<ContentFile> files, List<Medium> media, List<Problem> others) {

        void add(KnownFile file) {
            others.addAll(file.problems());
            if (file.document() != null) {
                files.add(file.document());
            }
            if (file.image() != null) {
                media.add(file.image());
            }
        }

        Proofreading proofreading() {
            return new Proofreading(files, media, others);
        }
    }

    private String name(String inside) {
        return folder + "/" + inside;
    }

    private Refusal refusal(String code) {
        return new Refusal(KnownFile.problem(folder, code, folder), Inventory.UNKNOWN);
    }
}
