package jp.maru.guide.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts that are no sources ({@code doubtful-hosts.txt}): boards, mirrors, pages that sell or are paid to recommend. */
final class DoubtfulHosts {

    private final Set<String> hosts;

    DoubtfulHosts() {
        try (InputStream in = DoubtfulHosts.class.getResourceAsStream("doubtful-hosts.txt")) {
            hosts = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a host is one of them or below one of them. */
    boolean include(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            if (hosts.contains(rest)) {
                return true;
            }
            rest = rest.contains(".") ? rest.substring(rest.indexOf('.') + 1) : "";
        }
        return false;
    }
}
