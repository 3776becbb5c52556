package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.function.Function;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed at one address.
 *
 * @param address or, of what stands at no address of its own, a name
 * @param html whether it is a page to read
 * @param lastModified null where no date is known
 * @param basis what it is made of besides what its grounds note: a sheet of another basis is printed anew
 * @param print notes whatever it asks of the issue
 */
record Sheet(
        String address, boolean html, @Nullable LocalDate lastModified, Object basis, Function<Grounds, Page> print) {

    /** What is the same in every issue. */
    static Sheet ready(String address, Page page) {
        return new Sheet(address, page.isHtml(), null, page, grounds -> page);
    }
}
