package jp.maru.guide.site;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The addresses of all pages to read, for search engines (sitemaps.org protocol 0.9).
 *
 * @param pages everything that is printed; what is no HTML is left out
 */
record Sitemap(String baseUrl, Map<String, Page> pages) {

    Page page() {
        return Page.text(
                XmlText.of("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", this::urls), "application/xml");
    }

    private void urls(XMLStreamWriter xml) throws XMLStreamException {
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            if (page.getValue().isHtml()) {
                url(xml, page.getKey(), page.getValue());
            }
        }
    }

    private void url(XMLStreamWriter xml, String address, Page page) throws XMLStreamException {
        xml.writeStartElement("url");
        XmlText.element(xml, "loc", baseUrl + address);
        if (page.lastModified() != null) {
            XmlText.element(xml, "lastmod", page.lastModified().toString());
        }
        xml.writeEndElement();
    }
}
