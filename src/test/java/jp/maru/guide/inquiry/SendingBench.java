package jp.maru.guide.inquiry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measures how many inquiries the site accepts in a second while no mail can go out; started by
 * {@code src/bench/inquiry}, beside a running site that takes it for a proxy: every inquiry is somebody else's. What counts
 * is the time from sending a confirmed form to its receipt.
 */
final class SendingBench {
    private static final int VISITORS = 32;
    private static final int INQUIRIES = 6_000;
    private static final int ROUNDS = 4;

    private SendingBench() {}

    public static void main(String[] arguments) throws Exception {
        Visitor visitor = new Visitor(Integer.parseInt(arguments[0]));
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        for (int round = 0; round < ROUNDS; round++) {
            List<Map<String, String>> confirmed = new ArrayList<>();
            List<Callable<Map<String, String>>> confirm = new ArrayList<>();
            for (int number = 0; number < INQUIRIES; number++) {
                Map<String, String> form = Visitor.hanako();
                form.put("email", "hanako" + (round * INQUIRIES + number) + "@example.jp");
                confirm.add(() -> visitor.posts("/inquiry/confirm", form).form());
            }
            for (Future<Map<String, String>> form : visitors.invokeAll(confirm)) {
                confirmed.add(form.get());
            }
            long[] times = new long[INQUIRIES];
            long start = System.nanoTime();
            List<Future<?>> sent = new ArrayList<>();
            for (int number = 0; number < INQUIRIES; number++) {
                int own = number;
                int person = round * INQUIRIES + number;
                Visitor sender = visitor.at("10." + person / 65536 + "." + person / 256 % 256 + "." + person % 256);
                sent.add(visitors.submit(() -> {
                    long begun = System.nanoTime();
                    if (sender.posts("/inquiry", confirmed.get(own)).status() != 303) {
                        throw new IllegalStateException("An inquiry was not accepted");
                    }
                    times[own] = System.nanoTime() - begun;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Arrays.sort(times);
            System.out.printf(
                    "%,.0f accepted a second; p50 %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
                    INQUIRIES / seconds,
                    times[INQUIRIES / 2] / 1e6,
                    times[INQUIRIES * 99 / 100] / 1e6,
                    times[INQUIRIES - 1] / 1e6);
        }
        visitors.shutdown();
        visitors.awaitTermination(1, TimeUnit.MINUTES);
    }
}
