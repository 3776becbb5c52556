package jp.maru.guide.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import jp.maru.guide.InBrowser;
import jp.maru.guide.ProviderGuide;
import jp.maru.guide.content.TinySite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whoever writes, with the page open beside the editor. */
class AuthoringIT extends InBrowser {

    private static final String FILE = "troubles/unknown-bill.md";

    @TempDir
    Path folder;

    @Test
    void showsWhatIsSavedAlsoInAPartThatWasOpenedToBeLookedAt() {
        TinySite content = TinySite.in(folder);
        content.write(FILE, content.text(FILE) + "\n### 開いて読む所\n\n初めからある文です。\n");
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(ProviderGuide.class)
                .profiles("authoring")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--guide.content.folder=" + content.content(),
                        "--guide.data.folder=" + folder.resolve("data"))) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            browser.visit(new Addresses(port).site() + "/troubles/unknown-bill");
            assertThat(text()).doesNotContain("初めからある文です。");
            browser.press(".fold > summary");
            assertThat(text()).contains("初めからある文です。");
            // from now on it is told of what is new
            await().until(() -> browser.run("return sessionStorage.getItem('authoring-version')") != null);

            content.write(FILE, content.text(FILE) + "\n書き足した文です。\n");

            // while the page is exchanged there is nothing to be asked
            await().ignoreExceptions().until(() -> text().contains("書き足した文です。"));
        }
    }

    private String text() {
        return (String) browser.run("return document.body.innerText");
    }
}
