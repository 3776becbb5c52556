package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import jp.maru.guide.SmallSite;
import jp.maru.guide.content.Refusal;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.TinySite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of pages and what answers agree. */
@SmallSite
class SitePageTest {

    private final Addresses addresses;
    private final Publisher publisher;
    private final RequestMappingHandlerMapping controllers;

    SitePageTest(
            @LocalServerPort int port,
            Publisher publisher,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        addresses = new Addresses(port);
        this.publisher = publisher;
        this.controllers = controllers;
    }

    @ParameterizedTest
    @EnumSource
    void answersAtTheAddressOfEveryPageAndToEveryQuestion(SitePage page) {
        if (page.isMany()) {
            assertThat(publisher.current().addresses())
                    .anyMatch(
                            address -> SitePage.of(address).filter(page::equals).isPresent());
            return;
        }
        assertThat(heading(page.address())).isNotEmpty().isNotEqualTo("ページが見つかりません");
        assertThat(heading(page.address() + "?word=a")).isEqualTo(heading(page.address()));
    }

    @Test
    void reservesTheAddressOfEveryController(@TempDir Path folder) {
        Set<String> answered = controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(address -> address.split("/")[1])
                .collect(Collectors.toSet());
        assertThat(answered).contains("search", "inquiry", "tools");

        for (String name : answered) {
            TinySite site = TinySite.in(folder.resolve(name));
            site.write("pages/" + name + ".md", site.text("pages/about.md"));
            assertThat(site.folder().read()).as(name).isInstanceOf(Refusal.class);
        }
    }

    private String heading(String address) {
        return Jsoup.parse(addresses.get(address)).select("h1").text();
    }
}
