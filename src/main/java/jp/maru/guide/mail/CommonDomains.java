package jp.maru.guide.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.stereotype.Component;

/** The mail domains that most people in Japan have ({@code common-domains.txt}), to notice slips of the finger. */
@Component
public class CommonDomains {
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);
    private static final LevenshteinDistance SWAPPED = new LevenshteinDistance(2);

    /** Each with itself, and what is often written for one of them with the one that is meant. */
    private final Map<String, String> meant = new LinkedHashMap<>();

    CommonDomains() {
        try (InputStream in = CommonDomains.class.getResourceAsStream("common-domains.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        for (String word : words) {
                            meant.put(word, words[0]);
                        }
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The domain that somebody may have meant: empty if there is no reason to ask. */
    public Optional<String> meantBy(MailAddress address) {
        String domain = address.domain().toLowerCase(Locale.ROOT);
        String known = meant.get(domain);
        if (known != null) {
            return Optional.of(known).filter(other -> !other.equals(domain));
        }
        return meant.values().stream()
                .distinct()
                .filter(other -> isNear(domain, other))
                .findFirst();
    }

    /** One letter wrong, missing or too many, or two neighbours swapped. */
    private static boolean isNear(String typed, String domain) {
        return ONE_SLIP.apply(typed, domain) >= 0
                || typed.length() == domain.length()
                        && SWAPPED.apply(typed, domain) == 2
                        && hasNeighboursSwapped(typed, domain);
    }

    private static boolean hasNeighboursSwapped(String typed, String domain) {
        int at = 0;
        while (typed.charAt(at) == domain.charAt(at)) {
            at++;
        }
        return typed.charAt(at) == domain.charAt(at + 1) && typed.charAt(at + 1) == domain.charAt(at);
    }
}
