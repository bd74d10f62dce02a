package gridline.platform.messaging;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 事件发送端: the connection to the broker for writing, made at the first message and made anew when it is beyond repair. */
final class EventProducer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventProducer.class);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> connect;
    private @Nullable Producer<String, byte[]> current;

    EventProducer(Supplier<Producer<String, byte[]>> connect) {
        this.connect = connect;
    }

    /**
     * Sends and waits until all in-sync replicas have it.
     *
     * @throws RejectedMessageException if the broker will never take this message
     * @throws BrokerUnavailableException if it may later; it may even have taken it already
     */
    void send(ProducerRecord<String, byte[]> message) throws InterruptedException {
        Producer<String, byte[]> producer = null;
        try {
            producer = connection();
            producer.send(message).get();
        } catch (ExecutionException failed) {
            throw explain(failed.getCause() == null ? failed : failed.getCause(), producer);
        } catch (org.apache.kafka.common.errors.InterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (KafkaException | IllegalStateException failed) {
            throw explain(failed, producer);
        }
    }

    private synchronized Producer<String, byte[]> connection() {
        Producer<String, byte[]> open = current;
        if (open == null) {
            open = connect.get();
            current = open;
        }
        return open;
    }

    private RuntimeException explain(Throwable cause, @Nullable Producer<String, byte[]> producer) {
        if (cause instanceof RecordTooLargeException
                || cause instanceof InvalidTopicException
                || cause instanceof SerializationException) {
            return new RejectedMessageException(cause);
        }
        if (!(cause instanceof RetriableException)) {
            discard(producer);
        }
        return new BrokerUnavailableException(cause);
    }

    private synchronized void discard(@Nullable Producer<String, byte[]> broken) {
        if (broken != null && broken == current) {
            LOG.warn("Connecting to the broker anew");
            current = null;
            Thread.ofVirtual().start(() -> broken.close(CLOSE));
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close(CLOSE);
            current = null;
        }
    }

    /** 消息被拒: this message is at fault. */
    static final class RejectedMessageException extends RuntimeException {
        RejectedMessageException(Throwable cause) {
            super(cause);
        }
    }

    /** 消息代理不可用: the broker, or the way to it, is at fault. */
    static final class BrokerUnavailableException extends RuntimeException {
        BrokerUnavailableException(Throwable cause) {
            super(cause);
        }
    }
}
