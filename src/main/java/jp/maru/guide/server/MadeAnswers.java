package jp.maru.guide.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what has to be made first, and hands what is left to the controllers; a page of theirs that is asked for again is
 * kept. May wait.
 */
final class MadeAnswers extends Handler.Wrapper {

    private final Answers answers;
    private final AskedPages asked;
    private final AnswerWriter writer;

    MadeAnswers(Answers answers, AskedPages asked, AnswerWriter writer, Handler controllers) {
        super(controllers);
        this.answers = answers;
        this.asked = asked;
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
        WholeAnswer whole = new WholeAnswer(request, response);
        return super.handle(request, whole, keeping(request, whole, policy, callback));
    }

    /** What somebody may keep is the same for whoever asks the same. */
    private Callback keeping(Request request, WholeAnswer whole, CachePolicy policy, Callback callback) {
        String address = request.getHttpURI().getPathQuery();
        if (policy == CachePolicy.NOBODY || !HttpMethod.GET.is(request.getMethod())) {
            return callback;
        }
        Object basis = answers.basis();
        if (!asked.isAskedAgain(address, basis)) {
            return callback;
        }
        return new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                Page page = whole.page(policy);
                if (page != null) {
                    asked.keep(address, basis, page);
                }
                super.succeeded();
            }
        };
    }
}
