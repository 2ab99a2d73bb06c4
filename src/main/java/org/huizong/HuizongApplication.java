package org.huizong;

import java.nio.file.Path;

import org.huizong.cli.Huizong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Entry point of the one program with its faces. */
@SpringBootApplication
public class HuizongApplication {

	public static void main(String[] args) {
		System.exit(Huizong.execute(args, HuizongApplication::start));
	}

	/** Starts the application over a home folder. */
	public static ConfigurableApplicationContext start(Path home) {
		SpringApplication application = new SpringApplication(HuizongApplication.class);
		return application.run("--huizong.home=" + home);
	}

}
