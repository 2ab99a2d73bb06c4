package org.huizong.notify;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends a notice over a channel: by mail, or to a group chat's robot. Follows no
 * redirects, waits ten seconds at most, and says what went wrong without any secret.
 */
@Component
class Messenger {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** WeCom takes 2048 bytes, a Chinese character being three. */
	private static final int LONGEST = 660;

	private final Clock clock;

	Messenger(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Sends.
	 * @throws UndeliveredException when it did not go out
	 */
	void send(Channel channel, Notice notice) throws UndeliveredException {
		try {
			if (channel instanceof Channel.Mail mail) {
				mail(mail, notice);
			}
			else if (channel instanceof Channel.Robot robot) {
				robot(robot, notice);
			}
		}
		catch (MailException ex) {
			throw undelivered(channel, ex);
		}
		catch (IOException ex) {
			throw undelivered(channel, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UndeliveredException("中断");
		}
	}

	private static UndeliveredException undelivered(Channel channel, Exception ex) {
		Throwable root = ex;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		String said = root.getClass().getSimpleName() + " " + String.valueOf(root.getMessage());
		String line = channel.redacted(said).replaceAll("\\s+", " ");
		return new UndeliveredException(line.substring(0, Math.min(line.length(), 300)));
	}

	private static void mail(Channel.Mail mail, Notice notice) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(mail.host());
		sender.setPort(mail.port());
		sender.setDefaultEncoding("UTF-8");
		if (!mail.user().isEmpty()) {
			sender.setUsername(mail.user());
			sender.setPassword(mail.password());
		}
		sender.setJavaMailProperties(properties(mail));
		SimpleMailMessage message = new SimpleMailMessage();
		message.setFrom(mail.from());
		message.setTo(mail.to().toArray(String[]::new));
		message.setSubject(oneLine(notice.title()));
		message.setText(notice.body());
		sender.send(message);
	}

	private static Properties properties(Channel.Mail mail) {
		Properties properties = new Properties();
		String patience = String.valueOf(PATIENCE.toMillis());
		for (String what : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.setProperty("mail.smtp." + what, patience);
		}
		properties.setProperty("mail.smtp.auth", String.valueOf(!mail.user().isEmpty()));
		properties.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.security() == Channel.Security.TLS));
		boolean starttls = mail.security() == Channel.Security.STARTTLS;
		properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
		properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		return properties;
	}

	private void robot(Channel.Robot robot, Notice notice)
			throws IOException, InterruptedException, UndeliveredException {
		String words = notice.title() + "\n" + notice.body();
		String text = (words.length() > LONGEST) ? words.substring(0, LONGEST) + "…" : words;
		String body = JSON.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
		HttpRequest request = HttpRequest.newBuilder(address(robot))
			.timeout(PATIENCE)
			.header("Content-Type", "application/json; charset=utf-8")
			.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
			.build();
		HttpClient client = HttpClient.newBuilder()
			.connectTimeout(PATIENCE)
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
		HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
		requireTaken(robot, response);
	}

	private static void requireTaken(Channel.Robot robot, HttpResponse<String> response) throws UndeliveredException {
		if (response.statusCode() != 200) {
			throw new UndeliveredException("HTTP " + response.statusCode());
		}
		try {
			JsonNode answer = JSON.readTree(response.body());
			int code = answer.path("errcode").asInt(-1);
			if (code != 0) {
				String said = "errcode " + code + " " + answer.path("errmsg").asString("");
				throw new UndeliveredException(robot.redacted(said.substring(0, Math.min(said.length(), 200))));
			}
		}
		catch (JacksonException ex) {
			throw new UndeliveredException("答复不是 JSON");
		}
	}

	/** DingTalk wants the time, signed. */
	private URI address(Channel.Robot robot) {
		if (robot.flavour() != Channel.Flavour.DINGTALK || robot.secret().isEmpty()) {
			return robot.url();
		}
		long millis = this.clock.millis();
		String glue = (robot.url().getRawQuery() != null) ? "&" : "?";
		return URI.create(robot.url() + glue + "timestamp=" + millis + "&sign=" + signature(millis, robot.secret()));
	}

	static String signature(long millis, String secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			byte[] signed = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
			return URLEncoder.encode(Base64.getEncoder().encodeToString(signed), StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java platform has HmacSHA256", ex);
		}
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\R", " ");
	}

	/** It did not go out; says why, without secrets. */
	static final class UndeliveredException extends Exception {

		UndeliveredException(String why) {
			super(why);
		}

	}

}
