package io.takeroot.connect;

import io.takeroot.store.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the facts of the data folder.
@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {
    @Bean
    DuckDbEngine engine(DataFolder folder) {
        return DuckDbEngine.open(folder.facts());
    }
}
