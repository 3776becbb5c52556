package jp.maru.guide.japanese;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The pairs of {@code old-forms.txt}: the character as it was, or is in some names, and as it is written today. */
final class OldForms {

    private OldForms() {}

    static Map<Integer, Integer> read() {
        try (InputStream in = OldForms.class.getResourceAsStream("old-forms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(pair -> pair.codePoints().toArray())
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
