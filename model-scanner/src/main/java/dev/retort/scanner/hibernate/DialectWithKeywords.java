package dev.retort.scanner.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.dialect.internal.DialectFactoryImpl;
import org.hibernate.engine.jdbc.dialect.spi.DialectFactory;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfoSource;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/**
 * Makes Hibernate's dialect as it would be made behind a connection: with the database's key words, which the driver would
 * tell there. By them {@code hibernate.auto_quote_keyword} puts names in quotes.
 */
final class DialectWithKeywords extends DialectFactoryImpl {

    private static final long serialVersionUID = 1L;

    private final String keywords;

    private DialectWithKeywords(String keywords) {
        this.keywords = keywords;
    }

    /** Puts this factory in the place of Hibernate's own. */
    static StandardServiceInitiator<DialectFactory> initiator(Set<String> keywords) {
        return new StandardServiceInitiator<>() {
            @Override
            public Class<DialectFactory> getServiceInitiated() {
                return DialectFactory.class;
            }

            @Override
            public DialectFactory initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
                return new DialectWithKeywords(String.join(",", keywords));
            }
        };
    }

    @Override
    public Dialect buildDialect(Map<String, Object> settings, DialectResolutionInfoSource source) {
        return super.buildDialect(settings, source == null ? null : () -> informed(source.getDialectResolutionInfo()));
    }

    /** A proxy, because what the interface asks for grows from one Hibernate to the next. */
    private DialectResolutionInfo informed(DialectResolutionInfo info) {
        return (DialectResolutionInfo) Proxy.newProxyInstance(
                DialectResolutionInfo.class.getClassLoader(),
                new Class<?>[] {DialectResolutionInfo.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getSQLKeywords")) {
                        return keywords;
                    }
                    try {
                        return method.invoke(info, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
