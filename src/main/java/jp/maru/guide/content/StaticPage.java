package jp.maru.guide.content;

/** {@code content/pages/*.md}: a page of the site's own, with its address at the root. */
public record StaticPage(Article article) implements Document {
    @Override
    public boolean listsSources() {
        return true;
    }
}
