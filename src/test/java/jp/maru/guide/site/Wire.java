package jp.maru.guide.site;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The line to a server on this machine, on which anything can be sent: clients would send only what is right. */
record Wire(int port) {

    /** @param request in bytes of ISO 8859-1 */
    String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
