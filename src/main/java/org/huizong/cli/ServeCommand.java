package org.huizong.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.huizong.cli.control.Terminal;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.people.FirstAdministrator;
import org.huizong.schedule.ScheduleClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Serves the job console until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Option(names = "--address", descriptionKey = "address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
	private String address = "127.0.0.1";

	@Option(names = "--port", descriptionKey = "port", paramLabel = "PORT", defaultValue = "8080")
	private int port = 8080;

	@Option(names = "--host", descriptionKey = "serve.host", paramLabel = "NAME")
	private List<String> hosts = new ArrayList<>();

	@Option(names = "--certificate", descriptionKey = "certificate", paramLabel = "FILE")
	private @Nullable Path certificate;

	@Option(names = "--key", descriptionKey = "certificate.key", paramLabel = "FILE")
	private @Nullable Path key;

	@Override
	public Integer call() throws InterruptedException {
		Terminal terminal = this.root.terminal();
		boolean secure = requireSafe();
		CountDownLatch closed = new CountDownLatch(1);
		try (ConfigurableApplicationContext context = this.root.serve(settings(secure))) {
			context.addApplicationListener((ApplicationListener<ContextClosedEvent>) (event) -> closed.countDown());
			context.getBean(ScheduleClock.class).start();
			FirstAdministrator first = context.getBean(FirstAdministrator.class);
			String url = (secure ? "https://" : "http://") + this.address + ":"
					+ context.getEnvironment().getProperty("local.server.port", String.valueOf(this.port)) + "/";
			terminal.say("控制台已启动：" + url + "（Ctrl+C 停止）", "The console is at " + url + " (Ctrl+C stops it).");
			if (first.needed()) {
				Path token = first.writeToken();
				terminal.say("还没有账号。请打开上面的网址，用 " + token + " 里的口令建立管理员。",
						"There are no accounts yet. Open the address and use the word in " + token
								+ " to add the administrator.");
			}
			closed.await();
		}
		return 0;
	}

	private String[] settings(boolean secure) {
		List<String> settings = new ArrayList<>(List.of("--spring.main.web-application-type=servlet",
				"--server.address=" + this.address, "--server.port=" + this.port));
		if (!this.hosts.isEmpty()) {
			settings.add("--huizong.hosts=" + String.join(",", this.hosts));
		}
		if (secure && this.certificate != null && this.key != null) {
			settings.add("--server.ssl.certificate=file:" + this.certificate.toAbsolutePath());
			settings.add("--server.ssl.certificate-private-key=file:" + this.key.toAbsolutePath());
			settings.add("--server.servlet.session.cookie.secure=true");
		}
		return settings.toArray(String[]::new);
	}

	/** Passwords do not cross a network in the open. */
	private boolean requireSafe() {
		boolean secure = this.certificate != null && this.key != null;
		if ((this.certificate != null) != (this.key != null)) {
			throw new RefusedException(Outcome.USAGE, "--certificate 与 --key 须同时给出。",
					"Give --certificate and --key together.");
		}
		for (Path file : secure ? List.of(this.certificate, this.key) : List.<Path>of()) {
			if (!Files.isReadable(file)) {
				throw new RefusedException(Outcome.USAGE, "读不到 " + file + "。", "Cannot read " + file + ".");
			}
		}
		if (!secure && !loopback()) {
			throw new RefusedException(Outcome.USAGE,
					"监听 " + this.address + " 必须启用 TLS：请用 --certificate 与 --key 给出证书和私钥（PEM），或只监听 127.0.0.1。",
					"Listening on " + this.address
							+ " needs TLS: give --certificate and --key (PEM), or listen on 127.0.0.1 only.");
		}
		return secure;
	}

	private boolean loopback() {
		try {
			return InetAddress.getByName(this.address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			throw new RefusedException(Outcome.USAGE, "没有这个地址：" + this.address + "。",
					"There is no such address: " + this.address + ".");
		}
	}

}
