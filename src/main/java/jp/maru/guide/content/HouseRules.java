package jp.maru.guide.content;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.frontmatter.FrontMatter;
import jp.maru.guide.japanese.HouseSpellings;
import jp.maru.guide.markdown.Links;
import jp.maru.guide.markdown.Prose;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;

/**
 * How the house writes, looked at in content that is in order. What breaks a rule is told to the operator and published
 * all the same. Not thread-safe; lives for one reading of the folder.
 */
final class HouseRules {

    private static final int LONGEST_SENTENCE = 100;
    private static final int SHOWN_OF_A_SENTENCE = 20;
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\n]++[。！？]*+[」』）]*+");
    private static final Pattern URL = Pattern.compile("https?://[\\x21-\\x7E]++");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d,.])\\d[\\d,.]*+(?:[万億兆]?円| ?[MG]bps)");

    /** Values of the front matter that readers read. */
    private static final List<String> TEXTS = List.of("title", "description", "hours", "cost", "reason");

    private final Links links;
    private final HouseSpellings spellings;
    private final WrittenRules written;
    private final DoubtfulHosts hosts = new DoubtfulHosts();
    private final List<Problem> found = new ArrayList<>();

    HouseRules(Edition edition) {
        links = edition.links();
        written = new WrittenRules(edition);
        spellings = new HouseSpellings(edition.words().spellings());
    }

    /** Everything that breaks a rule, in files that have been read to the end; ordered by place. */
    List<Problem> broken(List<ContentFile> files) {
        for (ContentFile file : files) {
            if (file.front() != null && file.document() != null) {
                written.look(file, new Problems(file.name(), found));
                new Look(file, file.front(), file.document().article()).all();
            }
        }
        return found.stream().sorted().toList();
    }

    /** The look at one file. */
    private final class Look {

        private final FrontMatter front;
        private final Article article;
        private final Problems problems;
        private boolean figureMissesSource;

        Look(ContentFile file, FrontMatter front, Article article) {
            this.front = front;
            this.article = article;
            problems = new Problems(file.name(), found);
            figureMissesSource = article.sources().isEmpty();
        }

        void all() {
            for (String key : TEXTS) {
                front.written(key).ifPresent(value -> {
                    lookAtText(value.text(), value.place());
                    spellings.slips(value.text(), slip -> report(value.place(), slip));
                    Matcher url = URL.matcher(value.text());
                    if (url.find()) {
                        problems.report(value.place(), "house.url", url.group());
                    }
                });
            }
            front.written("sources", "url").forEach(this::lookAtSource);
            Prose prose = article.body().prose(links);
            prose.blocks().forEach(block -> lookAtText(block.text(), block.place()));
            prose.bareAddresses().stream()
                    .filter(address -> URL.matcher(address.text()).matches())
                    .forEach(address -> problems.report(address.place(), "house.url", address.text()));
            prose.runs().forEach(this::lookAtSpelling);
        }

        private void lookAtSpelling(Written run) {
            Place start = run.place();
            spellings.slips(
                    run.text(), slip -> report(new Place(start.line(), start.column() + slip.start(), ""), slip));
        }

        private void lookAtText(String text, Place place) {
            Matcher sentence = SENTENCE.matcher(text);
            while (sentence.find()) {
                String words = sentence.group().strip();
                int length = words.codePointCount(0, words.length());
                if (length > LONGEST_SENTENCE) {
                    String start = words.substring(0, words.offsetByCodePoints(0, SHOWN_OF_A_SENTENCE));
                    problems.report(place, "house.sentence", length, start, LONGEST_SENTENCE);
                }
            }
            Matcher figure = FIGURE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
            if (figureMissesSource && figure.find()) {
                figureMissesSource = false;
                problems.report(place, "house.figure", figure.group());
            }
        }

        private void lookAtSource(Written url) {
            Optional.ofNullable(URI.create(url.text()).getHost())
                    .filter(hosts::include)
                    .ifPresent(host -> problems.report(url.place(), "house.host", host));
        }

        private void report(Place place, HouseSpellings.Slip slip) {
            problems.report(place, "house.spelling", slip.word(), slip.house());
        }
    }
}
