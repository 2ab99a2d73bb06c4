package org.huizong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the one program with its faces. */
@SpringBootApplication
public class HuizongApplication {

	public static void main(String[] args) {
		SpringApplication.run(HuizongApplication.class, args);
	}

}
