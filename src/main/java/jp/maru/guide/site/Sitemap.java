package jp.maru.guide.site;

import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.maru.guide.server.Page;
import org.jspecify.annotations.Nullable;

/** The addresses of all pages to read, for search engines (sitemaps.org protocol 0.9). */
record Sitemap(String baseUrl, List<Url> urls) {

    /** @param lastModified null where no date is known */
    record Url(String address, @Nullable LocalDate lastModified) {}

    Page page() {
        return Page.text(
                XmlText.of("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", this::urls), "application/xml");
    }

    private void urls(XMLStreamWriter xml) throws XMLStreamException {
        for (Url url : urls) {
            url(xml, url);
        }
    }

    private void url(XMLStreamWriter xml, Url url) throws XMLStreamException {
        xml.writeStartElement("url");
        XmlText.element(xml, "loc", baseUrl + url.address());
        if (url.lastModified() != null) {
            XmlText.element(xml, "lastmod", url.lastModified().toString());
        }
        xml.writeEndElement();
    }
}
