package jp.maru.guide.server;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what stands ready on the thread that has read the request, and lets others do the rest: nothing here waits. */
final class ReadyAnswers extends Handler.Wrapper {

    private final Answers answers;
    private final AskedPages asked;
    private final AnswerWriter writer;

    ReadyAnswers(Answers answers, AskedPages asked, AnswerWriter writer, Handler others) {
        super(others);
        this.answers = answers;
        this.asked = asked;
        this.writer = writer;
    }

    static boolean reads(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (reads(request) && !WholeBodies.hasBody(request)) {
            Answer answer = ready(request.getHttpURI());
            if (answer != null) {
                writer.write(answer, request, response, callback);
                return true;
            }
        }
        return super.handle(request, response, callback);
    }

    private @Nullable Answer ready(HttpURI address) {
        Answer answer = answers.ready(address.getPath(), address.getQuery());
        return answer == null && address.getQuery() != null
                ? asked.ready(address.getPathQuery(), answers.basis())
                : answer;
    }
}
