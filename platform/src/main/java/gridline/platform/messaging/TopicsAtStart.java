package gridline.platform.messaging;

import gridline.contracts.Topic;
import gridline.platform.live.LiveTopic;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * 主题创建: creates the topics this service writes to and reads, unless they are there, with as many partitions as
 * configured, and the one on which all say what changed. Goes on trying in the background while the broker is away: a service starts without it.
 */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final int ANSWER_SECONDS = 10;

    private final Map<String, Object> connection;
    private final Set<String> topics = new LinkedHashSet<>();
    private final MessagingProperties settings;
    private final @Nullable LiveTopic live;
    private volatile @Nullable Thread creating;

    TopicsAtStart(
            Map<String, Object> connection,
            TopicNames names,
            Collection<Topic> written,
            Collection<Topic> read,
            @Nullable LiveTopic live,
            MessagingProperties settings) {
        this.live = live;
        this.connection = connection;
        this.settings = settings;
        written.forEach(topic -> topics.add(names.of(topic)));
        read.forEach(topic -> {
            topics.add(names.of(topic));
            topics.add(names.deadLetters(topic));
        });
    }

    @Override
    public void start() {
        if (!topics.isEmpty()) {
            creating = Thread.ofVirtual().name("topics").start(this::createAll);
        }
    }

    private void createAll() {
        long pause = 250;
        while (!Thread.currentThread().isInterrupted()) {
            try (Admin admin = Admin.create(settings())) {
                create(admin);
                return;
            } catch (KafkaException | ExecutionException | TimeoutException failed) {
                LOG.warn("Topics {} not created yet: {}", topics, String.valueOf(failed.getMessage()));
            } catch (InterruptedException stopping) {
                return;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                return;
            }
            pause = Math.min(pause * 2, 5_000);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 500);
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1000);
        return all;
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Set<NewTopic> missing = topics.stream()
                .map(name -> new NewTopic(name, settings.partitions(), settings.replication()))
                .collect(Collectors.toSet());
        if (live != null) {
            missing.add(live.creation(settings.replication()));
        }
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            try {
                creation.getValue().get(ANSWER_SECONDS, TimeUnit.SECONDS);
                LOG.info("Created topic {}", creation.getKey());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    @Override
    public void stop() {
        Thread running = creating;
        creating = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return creating != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
