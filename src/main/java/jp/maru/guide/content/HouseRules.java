package jp.maru.guide.content;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.japanese.HouseSpellings;
import jp.maru.guide.markdown.Links;
import jp.maru.guide.markdown.Prose;
import jp.maru.guide.problem.Place;
import jp.maru.guide.problem.Problem;
import jp.maru.guide.problem.Problems;
import jp.maru.guide.problem.Written;

/**
 * How the house writes, looked at in content that is in order. What breaks a rule is told to the operator and published
 * all the same. Safe for use by many threads.
 */
final class HouseRules {

    private static final int LONGEST_SENTENCE = 100;
    private static final int SHOWN_OF_A_SENTENCE = 20;
    private static final String SENTENCE_ENDS = "。！？";
    private static final String QUOTATION_ENDS = "」』）";
    private static final Pattern URL = Pattern.compile("https?://[\\x21-\\x7E]++");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d,.])\\d[\\d,.]*+(?:[万億兆]?円| ?[MG]bps)");

    private final Links links;
    private final HouseSpellings spellings;
    private final WrittenRules written;
    private final DoubtfulHosts hosts = new DoubtfulHosts();

    HouseRules(Edition edition) {
        links = edition.links();
        written = new WrittenRules(edition);
        spellings = new HouseSpellings(edition.words().spellings());
    }

    /** Everything that breaks a rule in a file that is in order. */
    List<Problem> broken(ContentFile file) {
        Problems problems = new Problems(file.name(), new ArrayList<>());
        if (file.document() != null) {
            written.look(file, problems);
            new Look(file, file.document().article(), problems).all();
        }
        return List.copyOf(problems.found());
    }

    /** The look at one file. */
    private final class Look {

        private final ContentFile file;
        private final Article article;
        private final Problems problems;
        private boolean figureMissesSource;

        Look(ContentFile file, Article article, Problems problems) {
            this.file = file;
            this.article = article;
            this.problems = problems;
            figureMissesSource = article.sources().isEmpty();
        }

        void all() {
            for (Written value : file.texts()) {
                lookAtText(value.text(), value.place());
                spellings.slips(value.text(), slip -> report(value.place(), slip));
                Matcher url = URL.matcher(value.text());
                if (url.find()) {
                    problems.report(value.place(), "house.url", url.group());
                }
            }
            file.sources().forEach(this::lookAtSource);
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
            for (int start = 0, end; start < text.length(); start = end) {
                end = endOfSentence(text, start);
                String words = end - start > LONGEST_SENTENCE
                        ? text.substring(start, end).strip()
                        : "";
                int length = words.codePointCount(0, words.length());
                if (length > LONGEST_SENTENCE) {
                    String first = words.substring(0, words.offsetByCodePoints(0, SHOWN_OF_A_SENTENCE));
                    problems.report(place, "house.sentence", length, first, LONGEST_SENTENCE);
                }
            }
            if (figureMissesSource) {
                Matcher figure = FIGURE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
                if (figure.find()) {
                    figureMissesSource = false;
                    problems.report(place, "house.figure", figure.group());
                }
            }
        }

        /** Behind its marks, what closes a quotation with it, and the end of its line. */
        private static int endOfSentence(String text, int start) {
            int end = start;
            end = skip(text, end, character -> SENTENCE_ENDS.indexOf(character) < 0 && character != '\n');
            end = skip(text, end, character -> SENTENCE_ENDS.indexOf(character) >= 0);
            end = skip(text, end, character -> QUOTATION_ENDS.indexOf(character) >= 0);
            return skip(text, end, character -> character == '\n');
        }

        private static int skip(String text, int start, IntPredicate skipped) {
            int end = start;
            while (end < text.length() && skipped.test(text.charAt(end))) {
                end++;
            }
            return end;
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
