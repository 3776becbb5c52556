package jp.maru.guide.site;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.maru.guide.content.Article;
import jp.maru.guide.content.Document;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.content.Topic;
import jp.maru.guide.server.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * The articles whole, the last changed or checked first, for feed readers (Atom, RFC 4287). The id of an entry is the
 * address of its page and stays as long as that does, whatever is changed in it.
 *
 * @param content what an article's page says, as HTML with addresses as they are in the site
 */
record Feed(Edition edition, String baseUrl, Function<Document, String> content) {

    private static final int MOST = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Safelist SHOWN = Safelist.relaxed()
            .addTags("article", "del", "figure", "rp", "rt", "ruby", "section")
            .addProtocols("a", "href", "tel");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    Page page() {
        return Page.text(XmlText.of("feed", ATOM, this::feed), "application/atom+xml");
    }

    private void feed(XMLStreamWriter xml) throws XMLStreamException {
        List<Document> entries = edition.articles().stream()
                .sorted(Comparator.<Document, OffsetDateTime>comparing(
                                document -> document.article().modified())
                        .reversed())
                .limit(MOST)
                .toList();
        Article site = edition.site().article();
        OffsetDateTime updated =
                entries.isEmpty() ? site.modified() : entries.get(0).article().modified();
        xml.writeAttribute("xml:lang", "ja");
        XmlText.element(xml, "id", baseUrl + "/");
        XmlText.element(xml, "title", site.title());
        XmlText.element(xml, "subtitle", site.description());
        XmlText.element(xml, "updated", MOMENT.format(updated));
        link(xml, "self", "application/atom+xml", SitePage.Address.FEED);
        link(xml, "alternate", "text/html", "/");
        xml.writeStartElement("author");
        XmlText.element(xml, "name", edition.site().author());
        XmlText.element(xml, "uri", baseUrl + "/");
        xml.writeEndElement();
        for (Document entry : entries) {
            entry(xml, entry);
        }
    }

    private void entry(XMLStreamWriter xml, Document document) throws XMLStreamException {
        Article article = document.article();
        xml.writeStartElement("entry");
        XmlText.element(xml, "id", baseUrl + document.address());
        XmlText.element(xml, "title", document.title());
        XmlText.element(xml, "published", MOMENT.format(article.published()));
        XmlText.element(xml, "updated", MOMENT.format(article.modified()));
        link(xml, "alternate", "text/html", document.address());
        Document list = document instanceof Topic ? edition.topicsIntroduction() : edition.troublesIntroduction();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", list.title());
        XmlText.element(xml, "summary", article.description());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(whole(content.apply(document), baseUrl + document.address()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /**
     * What feed readers show, with addresses that lead to the site from anywhere. Drawings are left out, which repeat
     * the numbers of a table, and so are ways back into the text, which would lead to the site.
     */
    private static String whole(String html, String url) {
        Element body = Jsoup.parseBodyFragment(html, url).body();
        body.select("svg, .provenance-marks").remove();
        return Jsoup.clean(body.html(), url, SHOWN, new OutputSettings().prettyPrint(false))
                .strip();
    }

    private void link(XMLStreamWriter xml, String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", baseUrl + address);
    }
}
