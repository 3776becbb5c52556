package jp.maru.guide.mail;

import java.nio.file.Path;
import jp.maru.guide.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

/** Decides between a server and a folder, once, at start. With a server Spring Boot itself makes the sender. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    Envelope envelope(Identity identity, MailSettings settings, Environment environment) {
        if (hasHost(environment) && "localhost".equals(identity.baseUrl().getHost())) {
            LOG.warn("guide.site.base-url が {} のままです。メールの中のリンクが開けないので、サイトのアドレスを設定してください。", identity.baseUrl());
        }
        return Envelope.of(identity, settings.to(), hasHost(environment));
    }

    @Bean
    @Conditional(NoHost.class)
    JavaMailSender mailFolder(DataFolder data) {
        Path folder = data.subfolder("mail");
        LOG.info("SMTP サーバー（spring.mail.host）の設定がないので、メールは送らず、{} に .eml ファイルとして書きます。", folder);
        return new MailFolder(folder);
    }

    static boolean hasHost(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.mail.host"));
    }

    /** An empty host is none: {@code ConditionalOnProperty} would take it for one. */
    static class NoHost implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !hasHost(context.getEnvironment());
        }
    }
}
