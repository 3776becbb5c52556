package jp.maru.guide.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.StringUtils;

/**
 * Under which names the site goes out: where its pages are, and who its mails are from. Pages name the sender, and mails
 * lead to pages.
 *
 * @param baseUrl scheme and host that readers use, for canonical addresses, the sitemap and the links in mails; kept without a
 *     slash at the end
 * @param from the sender of the mails, an address of the site's own domain; needed as soon as {@code spring.mail.host} is
 *     set; null if it is empty
 */
@ConfigurationProperties("guide")
public record Identity(
        @Name("site.base-url") URI baseUrl,
        @Name("inquiry.from") @Nullable String from) {

    public Identity {
        baseUrl = URI.create(baseUrl.toString().replaceFirst("/+$", ""));
        from = StringUtils.hasText(from) ? from.strip() : null;
    }

    /** The address of a page. */
    public String url(String path) {
        return baseUrl + path;
    }

    /** What comes after the sender's @; empty if there is no sender. */
    public String domain() {
        return from == null ? "" : from.replaceFirst("^.*@", "").replaceFirst(">.*$", "");
    }
}
