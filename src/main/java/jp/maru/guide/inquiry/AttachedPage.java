package jp.maru.guide.inquiry;

/**
 * The page of this site that an inquiry is about. It tells nothing of the visitor but where the link was.
 *
 * @param address as a path, with an anchor if it is a place in a page
 * @param title one line; empty for a page that is gone
 * @param url where the operator finds it
 */
record AttachedPage(String address, String title, String url) {

    /** For the visitor: 「題名（/troubles/…）」. */
    public String words() {
        return title.isEmpty() ? address : title + "（" + address + "）";
    }
}
