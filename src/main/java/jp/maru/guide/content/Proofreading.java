package jp.maru.guide.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.problem.NearestWord;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;

/** Reads all documents against each other: every address claimed once, everything that is mentioned is there. */
final class Proofreading {

    private final List<ContentFile> files;
    private final List<Medium> media;
    private final List<Problems> others;
    private final Map<String, ContentFile> claims = new HashMap<>();
    private final Set<String> lost;
    private Set<String> pages = Set.of();

    /** @param others problems of files that hold no document */
    Proofreading(List<ContentFile> files, List<Medium> media, List<Problems> others) {
        this.files = files;
        this.media = media;
        this.others = others;
        lost = Stream.concat(
                        files.stream().filter(ContentFile::isLost).map(ContentFile::name),
                        others.stream()
                                .filter(inFile -> !inFile.found().isEmpty())
                                .map(Problems::file))
                .map(Proofreading::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param names of all files, by their paths below the folder */
    Outcome result(Collection<String> names) {
        List<Problem> problems = problems();
        return problems.isEmpty() ? edition() : new Refusal(problems, Inventory.of(names, files, media));
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
                file.problems().report("file.left-out");
            } else {
                documents.add(document);
                missing.remove(document.address());
            }
        }
        missing.values().forEach(kind -> documents.add(ContentFile.blank(kind)));
        return new Edition(documents, media, problems());
    }

    private List<Problem> problems() {
        files.forEach(this::claimOwnAddress);
        files.forEach(this::claimAliases);
        pages = pages();
        files.forEach(this::tellAnchorsFromParts);
        files.forEach(file -> file.mentions().forEach(mention -> lookUp(mention, file)));
        return Stream.concat(files.stream().map(ContentFile::problems), others.stream())
                .flatMap(inFile -> inFile.found().stream())
                .sorted()
                .toList();
    }

    /** Every document is there, as nothing is wrong with any file. */
    private Edition edition() {
        List<Document> documents = files.stream()
                .map(ContentFile::document)
                .filter(Objects::nonNull)
                .toList();
        Edition edition = new Edition(documents, media, List.of());
        return new Edition(documents, media, new HouseRules(edition).broken(files));
    }

    /** A file that cannot be read is there all the same: what names it is not wrong too. */
    private void claimOwnAddress(ContentFile file) {
        claim(file.address(), Place.START, file);
    }

    private void claimAliases(ContentFile file) {
        file.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.ALIAS)
                .forEach(alias -> claim(alias.value(), alias.place(), file));
    }

    private void claim(String address, Place place, ContentFile file) {
        ContentFile first = claims.putIfAbsent(address, file);
        if (first != null) {
            file.problems().report(place, "address.twice", address, first.name());
        }
    }

    /** A heading cannot be called like a part of its page: a desk, or what a service is compared by. */
    private void tellAnchorsFromParts(ContentFile file) {
        Document document = file.document();
        if (document == null) {
            return;
        }
        String page = document instanceof Provider ? SitePage.SERVICES.address() : file.address();
        Body body = document.article().body();
        for (String anchor : body.anchors()) {
            ContentFile part = claims.get(page + "#" + anchor);
            if (part != null) {
                file.problems().report(body.place(anchor), "heading.anchor-of-part", anchor, part.name());
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
                Set<String> branches = branches();
                if (!branches.contains(mention.value()) && !isLost(mention.value())) {
                    report(mention, file, "mention.no-branch", mention.value(), branches);
                }
            }
            case MEDIUM -> {
                if (!mention.value().startsWith(SitePage.Address.MEDIA)) {
                    file.problems().report(mention.place(), "image.elsewhere", mention.value());
                } else if (media.stream().noneMatch(medium -> medium.address().equals(mention.value()))
                        && !isLost(mention.value())) {
                    file.problems().report(mention.place(), "image.missing", mention.value());
                }
            }
            case CRITERION -> lookUpKey(mention, file, Kind.CRITERION, "mention.no-criterion");
            case FACT -> lookUpFact(mention, file);
            case MEASURE -> lookUpMeasure(mention, file);
            case SOURCE -> lookUpSource(mention, file);
            case TERM -> lookUpKey(mention, file, Kind.TERM, "mention.no-term");
            case DESK -> lookUpKey(mention, file, Kind.DESK, "mention.no-desk");
            case TROUBLE -> lookUpKey(mention, file, Kind.TROUBLE, "mention.no-trouble");
        }
    }

    private void lookUpKey(Mention mention, ContentFile file, Kind kind, String code) {
        String wanted = kind.address(mention.value());
        if (!claims.containsKey(wanted) && !isLost(wanted)) {
            String prefix = kind.address("");
            Set<String> known = claims.keySet().stream()
                    .filter(address -> address.startsWith(prefix))
                    .map(address -> address.substring(prefix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            report(mention, file, code, mention.value(), known);
        }
    }

    private static void lookUpSource(Mention mention, ContentFile file) {
        Document document = file.document();
        if (document == null) {
            return;
        }
        int known = document.article().sources().size();
        if (!document.listsSources()) {
            file.problems().report(mention.place(), "source.not-listed");
        } else if (known == 0) {
            file.problems().report(mention.place(), "source.none");
        } else if (document.article().source(mention.value()).isEmpty()) {
            file.problems().report(mention.place(), "source.unknown", mention.value(), known);
        }
    }

    private void lookUpFact(Mention mention, ContentFile file) {
        Set<String> known = claims.values().stream()
                .flatMap(claimed -> claimed.document() instanceof Provider provider
                        ? facts(provider.key(), claimed.mentions())
                        : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(mention.value()) && !isLost(mention.value())) {
            report(mention, file, "mention.no-fact", mention.value(), known);
        }
    }

    /** A criterion that is not there is reported where it is named. */
    private void lookUpMeasure(Mention mention, ContentFile file) {
        int split = mention.value().indexOf('=');
        String word = mention.value().substring(split + 1);
        ContentFile named = claims.get(Kind.CRITERION.address(mention.value().substring(0, split)));
        if (named == null
                || !(named.document() instanceof Criterion criterion)
                || criterion.scale().takes(word)) {
            return;
        }
        criterion.scale().refuse(word, criterion.title(), file.problems(), mention.place());
    }

    /** As references name them, {@code service.criterion}, and whatever else is wrong with them. */
    private static Stream<String> facts(String key, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.CRITERION)
                .map(mention -> key + "." + mention.value());
    }

    private void lookUpAddress(Mention mention, ContentFile file) {
        String page = mention.value().replaceFirst("#.*", "");
        String anchor = mention.value().substring(page.length());
        if (!page.isEmpty() && !pages.contains(page)) {
            if (!isLost(page) && !isFormerAddressOfLost(page)) {
                report(mention, file, "link.no-page", page, pages);
            }
        } else if (!anchor.isEmpty() && !isUnread(page) && !isLost(mention.value())) {
            Set<String> anchors = anchors(page, file);
            if (!anchors.contains(anchor)) {
                report(mention, file, "link.no-anchor", anchor, anchors);
            }
        }
    }

    private boolean isUnread(String page) {
        ContentFile target = claims.get(page);
        return target == null
                ? Kind.singles().stream().anyMatch(kind -> kind.address("").equals(page))
                : target.document() == null;
    }

    /**
     * Whether what is named may be in a file that is there but cannot be read, is in the wrong place or has a wrong name: that
     * is the mistake, and what names it is none.
     */
    private boolean isLost(String named) {
        return Arrays.stream(named.split("[/#.]")).map(Proofreading::stem).anyMatch(lost::contains);
    }

    private boolean isFormerAddressOfLost(String address) {
        return files.stream()
                .anyMatch(file -> file.document() == null && file.written().contains(address));
    }

    /** The name of a file to the first dot, or a part of an address, in the spelling that both should have. */
    private static String stem(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .replaceFirst("\\..*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _]", "-");
    }

    /** Every address that is claimed, and those above it. */
    private Set<String> branches() {
        Set<String> branches = new TreeSet<>();
        for (String address : claims.keySet()) {
            branches.add(address);
            for (int end = 1; end < address.length(); end++) {
                if (address.charAt(end) == '/' || address.charAt(end) == '#') {
                    branches.add(address.substring(0, end));
                }
            }
        }
        return branches;
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>(claims.keySet());
        pages.addAll(SitePage.addresses());
        media.forEach(medium -> pages.add(medium.address()));
        return pages;
    }

    /** Each with its {@code #}, of a page or, where no page is named, of the file itself. */
    private Set<String> anchors(String page, ContentFile file) {
        Set<String> anchors = claims.keySet().stream()
                .filter(address -> Kind.PARTS.contains(page) && address.startsWith(page + "#"))
                .map(address -> address.substring(page.length()))
                .collect(Collectors.toCollection(HashSet::new));
        ContentFile target = page.isEmpty() ? file : claims.get(page);
        if (target != null && target.document() != null) {
            target.document().article().body().anchors().forEach(anchor -> anchors.add("#" + anchor));
        }
        return anchors;
    }

    private static void report(Mention mention, ContentFile file, String code, String word, Set<String> known) {
        NearestWord.to(word, known)
                .ifPresentOrElse(
                        near -> file.problems().report(mention.place(), code + "-near", word, near),
                        () -> file.problems().report(mention.place(), code, word));
    }
}
