package jp.maru.guide.site;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The addresses of all pages to read, for search engines (sitemaps.org protocol 0.9).
 *
 * @param pages everything that is printed; what is no HTML is left out
 */
record Sitemap(String baseUrl, Map<String, Page> pages) {

    Page page() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (Map.Entry<String, Page> page : pages.entrySet()) {
                if (page.getValue().isHtml()) {
                    url(xml, page.getKey(), page.getValue());
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Page.text(text.toString(), "application/xml");
    }

    private void url(XMLStreamWriter xml, String address, Page page) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(baseUrl + address);
        xml.writeEndElement();
        if (page.lastModified() != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(page.lastModified().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
