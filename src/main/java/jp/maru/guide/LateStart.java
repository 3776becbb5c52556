package jp.maru.guide;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes what no page needs when pages are answered already: the database, the mails, the form. Until then a visitor who sends
 * the form waits for it. Whatever refuses to start still ends the program.
 */
@Component
final class LateStart implements SmartLifecycle {

    private final ConfigurableListableBeanFactory beans;
    private volatile boolean running;

    LateStart(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void start() {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getMergedBeanDefinition(name);
            if (definition.isLazyInit() && definition.isSingleton() && !definition.isAbstract()) {
                beans.getBean(name);
            }
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Right after the server that answers. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE + 1;
    }
}
