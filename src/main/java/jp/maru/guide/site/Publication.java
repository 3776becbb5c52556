package jp.maru.guide.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.maru.guide.content.Edition;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;

/**
 * What readers see at one moment: which addresses there are is fixed, and their pages are printed when they are asked for.
 * Immutable; replaced as a whole.
 *
 * @param issue what pages are made of, printed or asked for
 * @param sheets by address
 * @param detours where other addresses lead
 * @param errors by status; 404, 408, 413, 400 for other refusals and 500 for other failures are always there
 * @param until when words that depend on the date, or the set of live documents, change
 * @param refused what the operator sees in the place of each page to read while there is something to be mended; else null
 */
record Publication(
        Issue issue,
        Map<String, Sheet> sheets,
        Detours detours,
        Map<Integer, Sheet> errors,
        Instant until,
        @Nullable Page refused,
        PrintedPages printed) {

    /** What is said when not even the page for an error can be printed. */
    private static final Page SPEECHLESS = Page.text("いま、このページを出せません。少したってから、もう一度開いてください。\n", "text/plain");

    Edition edition() {
        return issue.edition();
    }

    Set<String> addresses() {
        return sheets.keySet();
    }

    boolean isThere(String path) {
        return sheets.containsKey(path);
    }

    /** The page at an address if it is printed; null if it is not, or there is none. Never waits. */
    @Nullable
    Page ready(String path) {
        Sheet sheet = sheets.get(path);
        if (sheet == null) {
            return null;
        }
        return refused != null && sheet.html() ? refused : printed.ready(sheet, issue);
    }

    /**
     * The page at an address, printed now if need be; empty if there is none, and if it cannot be printed and never could.
     *
     * @param exact whether the former one will not do while another thread is printing this one
     */
    Optional<Page> page(String path, boolean exact) {
        return Optional.ofNullable(sheets.get(path)).flatMap(sheet -> page(sheet, exact));
    }

    /** As it is in this publication. */
    Optional<Page> page(String path) {
        return page(path, true);
    }

    /** The page that stands where an expired document was, and says since when there is nothing any more. */
    Optional<Page> gone(String path) {
        return detours.gone(path).flatMap(sheet -> page(sheet, true));
    }

    Page error(int status) {
        return Optional.ofNullable(errors.get(status))
                .or(() -> Optional.ofNullable(errors.get(status < 500 ? 400 : 500)))
                .flatMap(sheet -> printed.page(sheet, issue, true))
                .orElse(SPEECHLESS);
    }

    /** Differs from that of another publication. */
    String version() {
        return Integer.toHexString(Objects.hash(System.identityHashCode(issue), System.identityHashCode(refused)));
    }

    /** The same, with a page that tells the operator what is to be mended in the place of each page to read. */
    Publication refused(Page why) {
        return new Publication(issue, sheets, detours, errors, until, why, printed);
    }

    /** Prints what is not printed yet, as long as it is wanted: the pages for errors first. */
    void printAll(BooleanSupplier wanted) {
        for (Map<?, Sheet> some : List.of(errors, sheets, detours.gone())) {
            for (Sheet sheet : some.values()) {
                if (!wanted.getAsBoolean()) {
                    return;
                }
                printed.page(sheet, issue, true);
            }
        }
    }

    private Optional<Page> page(Sheet sheet, boolean exact) {
        return refused != null && sheet.html() ? Optional.of(refused) : printed.page(sheet, issue, exact);
    }
}
