package jp.maru.guide.content;

/** {@code index.md} of a folder: introduces the list of the documents in it. */
public record Introduction(Article article) implements Document {
    @Override
    public boolean listsSources() {
        return true;
    }
}
