package jp.maru.guide.server;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses by itself with the site's own page instead of an English one. */
record Refusals(Answers answers, AnswerWriter writer) implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        writer.write(new Answer.Instead(status, answers.refusal(status)), request, response, callback);
        return true;
    }
}
