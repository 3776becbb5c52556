package jp.maru.guide.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.StatisticsHandler;

/**
 * What Boot waits for when the site ends: requests under way, and lines that are still to be read to their end. Printed
 * pages are not counted one by one, which would cost each of them a twentieth more.
 */
final class Unanswered extends StatisticsHandler {

    private final Deadlines lines;

    Unanswered(Deadlines lines, Handler pages) {
        super(pages);
        this.lines = lines;
    }

    @Override
    public int getRequestsActive() {
        return super.getRequestsActive() + lines.unread();
    }
}
