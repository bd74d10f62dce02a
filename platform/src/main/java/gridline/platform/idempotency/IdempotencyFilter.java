package gridline.platform.idempotency;

import gridline.platform.decision.Violation;
import gridline.platform.web.Fault;
import gridline.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 幂等过滤器: {@code Idempotency-Key} on POST. Same caller, key and body: the same answer, carried out once. Another body:
 * 422. Still being worked on: 409. Runs after security, for the key belongs to the caller.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");
    // Answers about the moment, not about the request: a retry may fare better.
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 425, 429);

    private final IdempotencyStore store;
    private final Leases leases;
    private final ProblemWriter problems;
    private final int maxAnswer;

    IdempotencyFilter(IdempotencyStore store, Leases leases, ProblemWriter problems, int maxAnswer) {
        this.store = store;
        this.leases = leases;
        this.problems = problems;
        this.maxAnswer = maxAnswer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!FORM.matcher(key).matches()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-invalid");
            return;
        }
        // The record shows neither the caller nor the key.
        String id = RequestIdentity.hex(request.getUserPrincipal().getName() + '\n' + key);
        switch (store.claim(id)) {
            case Claim.Won(String owner) -> carryOut(request, response, chain, id, owner);
            case Claim.InFlight() -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(request, response, HttpStatus.CONFLICT, "idempotency-in-flight");
            }
            case Claim.Done(String fingerprint, KeptAnswer answer) -> repeat(request, response, fingerprint, answer);
        }
    }

    private void carryOut(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String id, String owner)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response, maxAnswer);
        boolean kept = false;
        try (Leases.Held lease = leases.hold(id, owner)) {
            HashedRequest hashed = new HashedRequest(request);
            within(new RequestIdentity(id), () -> chain.doFilter(hashed, held));
            KeptAnswer answer = held.answer();
            if (answer.status() < 500 && !PASSING.contains(answer.status())) {
                store.keep(id, owner, hashed.fingerprint(), answer);
                kept = true;
            }
        } finally {
            if (!kept) {
                store.release(id, owner);
            }
        }
        held.letGo();
    }

    private void repeat(HttpServletRequest request, HttpServletResponse response, String fingerprint, KeptAnswer answer)
            throws ServletException, IOException {
        if (!new HashedRequest(request).fingerprint().equals(fingerprint)) {
            refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            return;
        }
        answer.headers().forEach(response::setHeader);
        byte[] body = answer.body();
        if (body == null) {
            problems.write(
                    request,
                    response,
                    Fault.of(
                            HttpStatus.CONFLICT,
                            Violation.of("idempotency-answer-not-kept").with("status", answer.status())));
            return;
        }
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        problems.write(request, response, Fault.of(status, Violation.of(code, HEADER)));
    }

    private static void within(RequestIdentity identity, Work work) throws ServletException, IOException {
        // A scoped call declares one kind of exception, a filter chain two.
        Outcome outcome = ScopedValue.where(RequestIdentity.CURRENT, identity).call(() -> Outcome.of(work));
        outcome.rethrow();
    }

    /** What is carried out under the identity. */
    private interface Work {
        void run() throws ServletException, IOException;
    }

    /** How it ended. */
    private record Outcome(
            @Nullable ServletException servlet, @Nullable IOException io) {

        static Outcome of(Work work) {
            try {
                work.run();
                return new Outcome(null, null);
            } catch (ServletException thrown) {
                return new Outcome(thrown, null);
            } catch (IOException thrown) {
                return new Outcome(null, thrown);
            }
        }

        void rethrow() throws ServletException, IOException {
            if (servlet != null) {
                throw servlet;
            }
            if (io != null) {
                throw io;
            }
        }
    }
}
