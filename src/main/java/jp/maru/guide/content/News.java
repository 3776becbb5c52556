package jp.maru.guide.content;

/** That a document was changed, for its readers. */
public record News(String address, String title, Change change) {

    static News of(Document document, Change change) {
        return new News(document.address(), document.title(), change);
    }
}
