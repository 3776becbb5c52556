package jp.maru.guide.scale;

import java.util.List;
import java.util.stream.Stream;

/** One or several of a few words. */
record Choice(List<String> choices) implements CountedWords {
    @Override
    public List<String> words() {
        return Stream.concat(choices.stream(), Stream.of(AND_MAYBE_MORE)).toList();
    }

    @Override
    public Control control() {
        return Control.BOXES;
    }

    @Override
    public List<String> options(List<String> known) {
        return choices.stream().filter(known::contains).toList();
    }
}
