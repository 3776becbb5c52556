package jp.maru.guide.upkeep;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** An operator's site, on this machine. */
final class OfficialServer implements AutoCloseable {

    /** What a page of prices has besides them. */
    static final String REST = "<p>" + "ご利用には、お申し込みが必要です。".repeat(20) + "</p>";

    private final HttpServer server;
    private final Map<String, Served> pages = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Map<String, List<String>>> heads = Collections.synchronizedList(new ArrayList<>());

    private record Served(int status, Map<String, String> heads, byte[] body) {}

    OfficialServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            heads.add(Map.copyOf(exchange.getRequestHeaders()));
            Served page = pages.getOrDefault(path, new Served(404, Map.of(), new byte[0]));
            if (page.status == SILENT) {
                return;
            }
            String tag = page.heads.get("ETag");
            page.heads.forEach(exchange.getResponseHeaders()::add);
            if (tag != null && List.of(tag).equals(exchange.getRequestHeaders().get("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(page.status, page.body.length == 0 ? -1 : page.body.length);
            exchange.getResponseBody().write(page.body);
        }
    }

    static final int SILENT = 0;

    OfficialServer page(String path, String body) {
        return page(path, "text/html; charset=utf-8", body, StandardCharsets.UTF_8);
    }

    OfficialServer page(String path, String type, String body, Charset charset) {
        return page(path, type, (body + REST).getBytes(charset));
    }

    OfficialServer page(String path, String type, byte[] body) {
        return serve(path, 200, Map.of("Content-Type", type), body);
    }

    OfficialServer tagged(String path, String body, String tag) {
        return serve(
                path,
                200,
                Map.of("Content-Type", "text/html; charset=utf-8", "ETag", tag),
                (body + REST).getBytes(StandardCharsets.UTF_8));
    }

    /** Packed, whatever is accepted. */
    OfficialServer packed(String path, byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return serve(path, 200, Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"), packed.toByteArray());
    }

    OfficialServer robots(String text) {
        return serve("/robots.txt", 200, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }

    OfficialServer status(String path, int status) {
        return serve(path, status, Map.of(), new byte[0]);
    }

    OfficialServer redirect(String path, String target) {
        return serve(path, 302, Map.of("Location", target), new byte[0]);
    }

    private OfficialServer serve(String path, int status, Map<String, String> heads, byte[] body) {
        pages.put(path, new Served(status, heads, body));
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Paths in the order in which they were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The head of every request. */
    List<String> head(String name) {
        return heads.stream()
                .map(head -> String.join(",", head.getOrDefault(name, List.of())))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
