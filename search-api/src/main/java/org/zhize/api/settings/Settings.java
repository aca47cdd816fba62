package org.zhize.api.settings;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The settings without a Spring context: the same files and environment, in a few milliseconds. */
public record Settings(ZhizeProperties zhize, String address, int port) {

    /** Reads application.yml, the environment and {@code --key=value} arguments. */
    public static Settings read(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Binder binder = Binder.get(environment);
        return new Settings(
                binder.bind("zhize", ZhizeProperties.class).get(),
                binder.bind("server.address", String.class).orElse("127.0.0.1"),
                binder.bind("server.port", Integer.class).orElse(8080));
    }

    /** True where only this machine can reach the service. */
    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
