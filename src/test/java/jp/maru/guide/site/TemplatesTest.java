package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What is seen of a template whose indentation was taken out. */
class TemplatesTest {

    private static final String WRITTEN = "請求は\n    1,200円\n\n  でした。  ";

    @TempDir
    Path folder;

    @Test
    void keepsEveryBlankOfWhatAReaderWrote() throws IOException {
        Document page = page("""
                <dl>
                  <dd th:text="${written}">入力した文</dd>
                </dl>
                <textarea
                  rows="8"
                  th:text="${written}"></textarea>
                <pre>[[${written}]]</pre>
                <p th:utext="${'<pre>' + written + '</pre>'}">HTML</p>
                """);

        assertThat(page.selectFirst("dd").wholeText()).isEqualTo(WRITTEN);
        assertThat(page.select("textarea, pre"))
                .hasSize(3)
                .allSatisfy(field -> assertThat(field.wholeText()).isEqualTo(WRITTEN));
    }

    @Test
    void leavesApartWhatStandsInTwoLines() throws IOException {
        Document page = page("""
                <p>電話は
                   <a href="tel:188">188</a>
                   へ。 IPv6
                   IPoE</p>
                <ul class="plain
                    doors"><li th:title="|Wi-Fi
                      ルーター|">家</li></ul>
                """);

        assertThat(page.select("p").text()).isEqualTo("電話は 188 へ。 IPv6 IPoE");
        assertThat(page.selectFirst("ul").classNames()).containsExactly("plain", "doors");
        assertThat(page.select("li").attr("title").split("\\s+")).containsExactly("Wi-Fi", "ルーター");
    }

    @Test
    void sendsNoIndentation() throws IOException {
        assertThat(page("<main>\n    <h1>題名</h1>\n\n    <p>文</p>\n</main>\n")
                        .select("main")
                        .html())
                .doesNotContainPattern("\\s{2}");
    }

    /** It would come out without its blanks. */
    @Test
    void findsNoTextInATemplateWhoseBlanksAreShown() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                for (Element shown : Jsoup.parse(Files.readString(template)).select("pre, textarea")) {
                    assertThat(shown.wholeText()).as(template + ": " + shown).doesNotContain("\n");
                }
            }
        }
    }

    private Document page(String body) throws IOException {
        Files.writeString(folder.resolve("page.html"), body);
        Templates templates = new Templates();
        templates.setApplicationContext(new StaticApplicationContext());
        templates.setPrefix(folder.toUri().toString());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        Document page = Jsoup.parse(engine.process("page", new Context(Locale.JAPAN, Map.of("written", WRITTEN))));
        page.outputSettings().prettyPrint(false);
        return page;
    }
}
