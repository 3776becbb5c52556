package jp.maru.guide.upkeep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.maru.guide.japanese.Folding;
import jp.maru.guide.japanese.WrittenFigures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What one can read on a page, with its numbers in one way of writing; between two blocks stands a line break, and the parts
 * of one are joined, whatever tags are between them.
 */
record OfficialWords(String text) {

    /** Fewer characters are no page of prices, but what is left of one that a script makes. */
    private static final int FEWEST = 200;

    private static final Pattern TEXTUAL = Pattern.compile("(?:text/(?:html|plain)|application/xhtml\\+xml)\\b.*");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[^\\S\\n]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern YEN = Pattern.compile("[0-9][ \\n]?円|¥ ?[0-9]");

    static OfficialWords of(Reply reply) throws Unopened {
        switch (reply.status()) {
            case 401, 403 -> throw new Unopened("機械で見ることを断られました（" + reply.status() + "）");
            case 404, 410 -> throw new Unopened("ページがありません（" + reply.status() + "）");
            default -> {
                if (!reply.isSuccess()) {
                    throw new Unopened("サーバーの答えが" + reply.status() + "でした");
                }
            }
        }
        String type = reply.type().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !TEXTUAL.matcher(type).matches()) {
            throw new Unopened(type.startsWith("application/pdf") ? "PDFです" : "文字のページではありません");
        }
        String text = text(read(reply));
        if (text.indexOf('\uFFFD') >= 0
                && text.chars().filter(sign -> sign == '\uFFFD').count() * 20 > text.length()) {
            throw new Unopened("文字コードが分かりません");
        }
        String words = WrittenFigures.level(Folding.level(text));
        if (words.codePoints().filter(sign -> !Character.isWhitespace(sign)).count() < FEWEST) {
            throw new Unopened("文字がほとんどありません。スクリプトで作られるページです");
        }
        if (!YEN.matcher(words).find()) {
            throw new Unopened("円の額が1つもありません。スクリプトで作られるページかもしれません");
        }
        return new OfficialWords("\n" + words + "\n");
    }

    /** By a mark at its start (BOM), what the server says, or what it says itself, in this order. */
    private static Document read(Reply reply) throws Unopened {
        Matcher named = CHARSET.matcher(reply.type());
        Document page = read(reply, named.find() ? known(named.group(1)) : null);
        // the web's Shift_JIS has what Windows adds to it: ①, ㈱, 髙
        return page.charset().name().equals("Shift_JIS") ? read(reply, "windows-31j") : page;
    }

    private static @Nullable String known(String charset) {
        try {
            return Charset.forName(charset).name();
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static Document read(Reply reply, @Nullable String charset) throws Unopened {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(reply.body()), charset, reply.url().toString());
        } catch (IOException unreadable) {
            throw new Unopened("文字コードが分かりません");
        }
    }

    private static String text(Document page) {
        page.select("script, style, noscript, template").remove();
        StringBuilder text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replace('\n', ' '));
                } else {
                    breakLine(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                breakLine(node);
            }

            private void breakLine(Node node) {
                if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("br"))) {
                    text.append('\n');
                }
            }
        });
        return LINES.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("\n");
    }
}
