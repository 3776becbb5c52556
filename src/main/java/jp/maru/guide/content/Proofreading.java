package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.problem.NearestWord;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;

/**
 * Reads all documents against each other: every address claimed once, everything that is mentioned is there. Takes time in
 * proportion to what is written, whatever is wrong with it.
 */
final class Proofreading {

    /** How many words are compared with wrong ones, to tell what was meant: in large sites not for every mistake. */
    private static final int MOST_COMPARED = 1_000_000;

    private final List<ContentFile> files;
    private final List<Medium> media;
    private final List<Problem> found;
    private final Claims claims;
    private final LostFiles lost;
    private int compared;

    /** @param others what is wrong with files that are in no document's place */
    Proofreading(List<ContentFile> files, List<Medium> media, List<Problem> others) {
        this.files = files;
        this.media = media;
        found = new ArrayList<>(others);
        files.forEach(file -> found.addAll(file.problems()));
        claims = new Claims(media);
        lost = new LostFiles(files, others);
    }

    /** Everything that is wrong, ordered by place. To be called once. */
    List<Problem> problems() {
        files.forEach(file -> claim(file.address(), Place.START, file));
        files.forEach(this::claimAliases);
        files.forEach(this::tellAnchorsFromParts);
        files.forEach(file -> file.mentions().forEach(mention -> lookUp(mention, file)));
        return found.stream().sorted().toList();
    }

    /** Of all the documents, in files with which nothing is wrong. */
    Edition edition(Function<Edition, List<Problem>> cautions) {
        List<Document> documents = files.stream()
                .map(ContentFile::document)
                .filter(Objects::nonNull)
                .toList();
        return new Edition(documents, media, cautions);
    }

    /** What can be shown of documents that were in order by other rules; what is wrong with them now are cautions. */
    Edition salvage() {
        Map<String, Kind> missing = new LinkedHashMap<>();
        Kind.singles().forEach(kind -> missing.put(kind.address(""), kind));
        Set<String> singles = Set.copyOf(missing.keySet());
        List<Document> documents = new ArrayList<>();
        for (ContentFile file : files) {
            Document document = file.presentable().orElse(null);
            if (document == null
                    || singles.contains(file.address())
                            && !document.article().lifespan().permanent()) {
                problemsOf(file).report("file.left-out");
            } else {
                documents.add(document);
                missing.remove(document.address());
            }
        }
        missing.values().forEach(kind -> documents.add(ContentFile.blank(kind)));
        List<Problem> problems = problems();
        return new Edition(documents, media, edition -> problems);
    }

    private Problems problemsOf(ContentFile file) {
        return new Problems(file.name(), found);
    }

    /** A file that cannot be read is there all the same: what names it is not wrong too. */
    private void claim(String address, Place place, ContentFile file) {
        claims.claim(address, file)
                .ifPresent(first -> problemsOf(file).report(place, "address.twice", address, first.name()));
    }

    private void claimAliases(ContentFile file) {
        for (Mention mention : file.mentions()) {
            if (mention.kind() == Mention.Kind.ALIAS) {
                claim(mention.value(), mention.place(), file);
            }
        }
    }

    /** A heading cannot be called like a part of its page: a desk, or what a service is compared by. */
    private void tellAnchorsFromParts(ContentFile file) {
        Document document = file.document();
        String page = document instanceof Provider ? SitePage.SERVICES.address() : file.address();
        if (document == null || !Kind.PARTS.contains(page)) {
            return;
        }
        Body body = document.article().body();
        for (String anchor : body.anchors()) {
            ContentFile part = claims.at(page + "#" + anchor);
            if (part != null) {
                problemsOf(file).report(body.place(anchor), "heading.anchor-of-part", anchor, part.name());
            }
        }
    }

    private void lookUp(Mention mention, ContentFile file) {
        switch (mention.kind()) {
            case ADDRESS -> lookUpAddress(mention, file);
            case ALIAS -> {
                // claimed already
            }
            case BRANCH -> {
                if (!claims.branches().contains(mention.value()) && !lost.mayBe(mention.value())) {
                    report(mention, file, "mention.no-branch", mention.value(), claims::branches);
                }
            }
            case MEDIUM -> lookUpImage(mention, file);
            case CRITERION -> lookUpKey(mention, file, Kind.CRITERION, "mention.no-criterion");
            case FACT -> {
                if (!claims.facts().contains(mention.value()) && !lost.mayBe(mention.value())) {
                    report(mention, file, "mention.no-fact", mention.value(), claims::facts);
                }
            }
            case MEASURE -> lookUpMeasure(mention, file);
            case TERM -> lookUpKey(mention, file, Kind.TERM, "mention.no-term");
            case DESK -> lookUpKey(mention, file, Kind.DESK, "mention.no-desk");
            case TROUBLE -> lookUpKey(mention, file, Kind.TROUBLE, "mention.no-trouble");
        }
    }

    private void lookUpImage(Mention mention, ContentFile file) {
        if (!mention.value().startsWith(SitePage.Address.MEDIA)) {
            problemsOf(file).report(mention.place(), "image.elsewhere", mention.value());
        } else if (!claims.hasImage(mention.value()) && !lost.mayBe(mention.value())) {
            problemsOf(file).report(mention.place(), "image.missing", mention.value());
        }
    }

    private void lookUpKey(Mention mention, ContentFile file, Kind kind, String code) {
        Set<String> known = claims.keys(kind);
        if (!known.contains(mention.value()) && !lost.mayBe(kind.address(mention.value()))) {
            report(mention, file, code, mention.value(), () -> known);
        }
    }

    /** A criterion that is not there is reported where it is named. */
    private void lookUpMeasure(Mention mention, ContentFile file) {
        int split = mention.value().indexOf('=');
        String word = mention.value().substring(split + 1);
        ContentFile named = claims.at(Kind.CRITERION.address(mention.value().substring(0, split)));
        if (named != null
                && named.document() instanceof Criterion criterion
                && !criterion.scale().takes(word)) {
            criterion.scale().refuse(word, criterion.title(), problemsOf(file), mention.place());
        }
    }

    private void lookUpAddress(Mention mention, ContentFile file) {
        int hash = mention.value().indexOf('#');
        String page = hash < 0 ? mention.value() : mention.value().substring(0, hash);
        if (!page.isEmpty() && !claims.hasPage(page)) {
            if (!lost.mayBe(page) && !lost.mayHaveBeenAt(page)) {
                report(mention, file, "link.no-page", page, claims::pages);
            }
        } else if (hash >= 0 && hash + 1 < mention.value().length()) {
            lookUpAnchor(mention, file, page, mention.value().substring(hash));
        }
    }

    /** @param page empty for that of the file itself */
    private void lookUpAnchor(Mention mention, ContentFile file, String page, String anchor) {
        boolean isPart = Kind.PARTS.contains(page) && claims.at(page + anchor) != null;
        ContentFile target = page.isEmpty() ? file : claims.at(page);
        Set<String> headings = target == null || target.document() == null
                ? Set.of()
                : target.document().article().body().anchors();
        if (isPart || headings.contains(anchor.substring(1)) || isUnread(page) || lost.mayBe(mention.value())) {
            return;
        }
        report(mention, file, "link.no-anchor", anchor, () -> {
            Set<String> anchors = new LinkedHashSet<>();
            headings.forEach(heading -> anchors.add("#" + heading));
            claims.parts(page).forEach(part -> anchors.add("#" + part));
            return anchors;
        });
    }

    private boolean isUnread(String page) {
        ContentFile target = claims.at(page);
        return target == null
                ? Kind.singles().stream().anyMatch(kind -> kind.address("").equals(page))
                : target.document() == null;
    }

    private void report(Mention mention, ContentFile file, String code, String word, Supplier<Set<String>> known) {
        nearest(word, known)
                .ifPresentOrElse(
                        near -> problemsOf(file).report(mention.place(), code + "-near", word, near),
                        () -> problemsOf(file).report(mention.place(), code, word));
    }

    private Optional<String> nearest(String word, Supplier<Set<String>> known) {
        if (compared >= MOST_COMPARED) {
            return Optional.empty();
        }
        Set<String> words = known.get();
        compared += words.size();
        return NearestWord.to(word, words);
    }
}
