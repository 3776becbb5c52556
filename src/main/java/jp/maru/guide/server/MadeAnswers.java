package jp.maru.guide.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what has to be made first, and hands what is left to the controllers. May wait. */
final class MadeAnswers extends Handler.Wrapper {

    private final Answers answers;
    private final AnswerWriter writer;

    MadeAnswers(Answers answers, AnswerWriter writer, Handler controllers) {
        super(controllers);
        this.answers = answers;
        this.writer = writer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        CachePolicy policy = CachePolicy.NOBODY;
        if (ReadyAnswers.reads(request)) {
            HttpURI address = request.getHttpURI();
            boolean exact = request.getHeaders().contains(HttpHeader.IF_NONE_MATCH);
            Answer answer = answers.answer(address.getPath(), address.getQuery(), exact);
            if (answer != null) {
                writer.write(answer, request, response, callback);
                return true;
            }
            policy = answers.policy(address.getPath());
        }
        SecurityHeaders.add(response.getHeaders());
        response.getHeaders().add(policy.field());
        return super.handle(request, new WholeAnswer(request, response), callback);
    }
}
