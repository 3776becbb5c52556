package jp.maru.guide.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.maru.guide.MovableClock;
import jp.maru.guide.SmallSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever the templates of the calculators can say is said in some case, so that no sentence stands there unread. */
@SmallSite
class CalculatorSentencesTest {

    private static final Pattern WORDS = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー、。・「」『』（）：〜]{3,}");

    /** Attributes that show what they hold, or hand it on to what shows it. */
    private static final Pattern SHOWING = Pattern.compile("th:(text|utext|replace|insert|with|attr|aria-label)");

    /** On which day what is asked, besides the cases that were worked from the articles. */
    private static final String CASES = """
            2026-11-24 /tools/first-cancel?line=boat
            2026-11-24 /tools/first-cancel?line=fixed&word=check&received=2026-11-17
            2026-12-26 /tools/first-cancel?line=fixed&word=initial&received=2026-12-25
            2026-11-24 /tools/cancel-cost?fee=no
            2026-11-24 /tools/cancel-cost?utm_source=mail
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=10&term=24&construction=24000&penalty=9500&renewal=no
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=30&term=24&removal=10000
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=10&construction=24000&removal=10000&removalKind=required&optionFee=500
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=30&term=24&renewal=no&removal=10000&removalKind=asked&penalty=1000
            2026-11-24 /tools/cancel-cost?made=2022-06-30&fee=4980&month=10&penalty=9500
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=10&use=business
            2026-11-24 /tools/cancel-cost?made=2026-10&fee=4980&month=2&penalty=1000
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=25&term=24&renewal=no
            2026-11-24 /tools/cancel-cost?made=2024-04&fee=4980&month=30&construction=24000
            2026-11-24 /tools/total-cost?months=no
            2026-11-24 /tools/total-cost?months=24&offer1=A&fee1=5000&first1=980&firstMonths1=6&construction1=41250&instalments1=36&rebate1=41250&cashback1=30000&offer2=B&fee2=4000&cashback2=1000&cashMonth2=30&met2=yes&device2=48000&deviceInstalments2=48
            """;

    private final CalculatorSite site;
    private final MovableClock clock;

    CalculatorSentencesTest(@LocalServerPort int port, MovableClock clock) {
        site = new CalculatorSite(port);
        this.clock = clock;
    }

    @Test
    void standInSomeCase() throws IOException {
        String said = String.join("\n", pages());
        Set<String> unread = new TreeSet<>(templates());
        unread.removeIf(said::contains);

        assertThat(unread).isEmpty();
    }

    private Set<String> pages() throws IOException {
        Set<String> pages = new LinkedHashSet<>();
        for (FirstCancelCase worked : FirstCancelCase.all()) {
            clock.set(worked.today() + "T03:00:00Z");
            pages.add(shown(site.page("/tools/first-cancel", worked.entries())));
        }
        CASES.lines().map(line -> line.split(" ", 2)).forEach(line -> {
            clock.set(line[0] + "T03:00:00Z");
            pages.add(shown(site.page(line[1])));
        });
        return pages;
    }

    private static String shown(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> Stream.concat(
                        // as one where it may break between phrases
                        Stream.concat(
                                element.textNodes().stream().map(TextNode::getWholeText), Stream.of(element.ownText())),
                        element.attributes().asList().stream().map(Attribute::getValue)))
                .map(CalculatorSentencesTest::closeUp)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> templates() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/calculator/*.html")) {
            try (InputStream in = template.getInputStream()) {
                Element root = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
                root.getAllElements().forEach(element -> {
                    element.attributes().asList().stream()
                            .filter(attribute ->
                                    SHOWING.matcher(attribute.getKey()).matches())
                            .forEach(attribute -> collect(attribute.getValue(), words));
                    if (Stream.concat(Stream.of(element), element.parents().stream())
                            .noneMatch(around -> isExample(around) || isOperators(around))) {
                        element.textNodes().forEach(text -> collect(closeUp(text.getWholeText()), words));
                    }
                });
            }
        }
        return words;
    }

    /** Whether what stands in an element is only there for whoever opens the template itself. */
    private static boolean isExample(Element element) {
        return !element.nameIs("html")
                && Stream.of("th:text", "th:utext", "th:replace", "th:insert").anyMatch(element::hasAttr);
    }

    /** Whether it is shown only where the operator has written what it leads to. */
    private static boolean isOperators(Element element) {
        return element.attr("th:if").contains("edition.find");
    }

    private static void collect(String text, Set<String> words) {
        WORDS.matcher(text).results().map(MatchResult::group).forEach(words::add);
    }

    private static String closeUp(String text) {
        return text.replaceAll("\\s", "");
    }
}
