package jp.maru.guide.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.inquiry.Visitor;

/**
 * A message of {@code src/test/resources/inquiries}.
 *
 * @param note who writes it
 * @param suspicions what its content, or its repetition, is suspected of
 */
record Sample(String note, String network, String email, String name, String message, Set<Suspicion> suspicions) {
    private static final Pattern HEAD = Pattern.compile(
            "=== ([^\\[\\n]*?) *(?:\\[(.*)])?\\n" + "(?:from: (\\S+) (\\S+)\\n)?(?:name: (.*)\\n)?((?s:.*))");

    static List<Sample> genuine() {
        return read("genuine", "192.0.2.");
    }

    static List<Sample> spam() {
        return read("spam", "198.18.0.");
    }

    /** The form as this person fills it in. */
    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>(Visitor.hanakoWith("message", message));
        form.put("email", email);
        form.put("name", name);
        return form;
    }

    @Override
    public String toString() {
        return note;
    }

    private static List<Sample> read(String file, String net) {
        try {
            String text = Files.readString(Path.of("src/test/resources/inquiries", file + ".txt"));
            List<Sample> samples = new ArrayList<>();
            for (String part : text.substring(text.indexOf("===")).split("\\n(?==== )")) {
                samples.add(sample(part, net + (samples.size() + 1), file + samples.size() + "@example.jp"));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String part, String network, String email) {
        Matcher head = HEAD.matcher(part);
        if (!head.matches()) {
            throw new IllegalStateException("Not a sample: " + part);
        }
        return new Sample(
                head.group(1),
                head.group(3) == null ? network : head.group(3),
                head.group(4) == null ? email : head.group(4),
                head.group(5) == null ? "山田花子" : head.group(5),
                head.group(6).stripTrailing(),
                Suspicion.read(head.group(2) == null ? "" : head.group(2).replace(" ", "")));
    }
}
