package jp.maru.guide;

import java.util.stream.Collectors;

/** What the program wrote to standard error. */
public final class StandardError {

    private StandardError() {}

    /**
     * Without the notes of the logging about itself: a start sets the logging up anew, and whatever another site of the tests
     * logs in that instant has nowhere to go.
     */
    public static String of(String written) {
        return written.lines()
                .filter(line -> !line.contains("|-WARN in Logger["))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
