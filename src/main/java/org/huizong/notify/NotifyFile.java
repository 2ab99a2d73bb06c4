package org.huizong.notify;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code .huizong/notify.yaml} says. It carries secrets, so nobody else may read it,
 * and <code>${NAME}</code> in it is taken from the environment. Only hosts that it lists
 * are spoken to.
 */
final class NotifyFile {

	static final String NAME = "notify.yaml";

	/** Hosts of the two robots, spoken to without being listed. */
	private static final List<String> KNOWN = List.of("qyapi.weixin.qq.com", "oapi.dingtalk.com");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

	private static final Set<Notice.Kind> USUAL = EnumSet.of(Notice.Kind.BLOCKED, Notice.Kind.FAILED,
			Notice.Kind.REFUSED, Notice.Kind.CLEAR);

	private final UnaryOperator<@Nullable String> environment;

	private final List<String> faults = new ArrayList<>();

	private List<String> hosts = List.of();

	private NotifyFile(UnaryOperator<@Nullable String> environment) {
		this.environment = environment;
	}

	/**
	 * Reads the channels; none without the file.
	 * @param environment the value of a variable, null when it is not set
	 * @throws RefusedException with every fault when it has any
	 */
	static List<Channel> read(Path file, UnaryOperator<@Nullable String> environment) {
		if (!Files.exists(file)) {
			return List.of();
		}
		NotifyFile reader = new NotifyFile(environment);
		reader.requireOwn(file);
		List<Channel> channels = reader.channels(reader.load(file));
		if (!reader.faults.isEmpty()) {
			throw new RefusedException(Outcome.USAGE,
					".huizong/notify.yaml 有误：" + String.join("；", reader.faults) + "。",
					".huizong/notify.yaml has faults: " + String.join("; ", reader.faults));
		}
		return channels;
	}

	private void requireOwn(Path file) {
		try {
			if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
				Set<PosixFilePermission> open = EnumSet.of(PosixFilePermission.GROUP_READ,
						PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
						PosixFilePermission.OTHERS_WRITE);
				open.retainAll(Files.getPosixFilePermissions(file, new LinkOption[0]));
				if (!open.isEmpty()) {
					this.faults.add("别的用户能读写这个文件，请执行 chmod 600");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<?, ?> load(Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
			if (loaded instanceof Map<?, ?> map) {
				return map;
			}
			this.faults.add("应有 channels");
		}
		catch (YAMLException ex) {
			this.faults.add("不是 YAML");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.of();
	}

	private List<Channel> channels(Map<?, ?> root) {
		known("文件", root, "hosts", "channels");
		List<String> listed = new ArrayList<>(KNOWN);
		listed.addAll(texts(root.get("hosts")));
		this.hosts = listed.stream().map((host) -> host.toLowerCase(Locale.ROOT)).toList();
		List<Channel> channels = new ArrayList<>();
		if (root.get("channels") instanceof List<?> list) {
			for (Object one : list) {
				Channel channel = (one instanceof Map<?, ?> map) ? channel(map) : null;
				if (channel != null) {
					channels.add(channel);
				}
			}
		}
		long names = channels.stream().map(Channel::name).distinct().count();
		if (names < channels.size()) {
			this.faults.add("渠道的 name 重复");
		}
		return channels;
	}

	private @Nullable Channel channel(Map<?, ?> map) {
		String name = text(map, "name", "");
		String kind = text(map, "kind", "");
		if (!name.matches("[\\p{L}\\p{N}._-]{1,40}")) {
			this.faults.add("渠道的 name 应为 1 至 40 个文字、数字或 . _ -");
			return null;
		}
		Channel channel = switch (kind) {
			case "mail" -> mail(name, map);
			case "wecom" -> robot(name, map, Channel.Flavour.WECOM);
			case "dingtalk" -> robot(name, map, Channel.Flavour.DINGTALK);
			default -> {
				this.faults.add(name + "：kind 应为 mail、wecom 或 dingtalk");
				yield null;
			}
		};
		if (channel != null && !this.hosts.contains(channel.host().toLowerCase(Locale.ROOT))) {
			this.faults.add(name + "：主机 " + channel.host() + " 不在 hosts 里");
		}
		return channel;
	}

	private Channel mail(String name, Map<?, ?> map) {
		known(name, map, "name", "kind", "kinds", "programmes", "host", "port", "security", "user", "password", "from",
				"to");
		Channel.Security security = Arrays.stream(Channel.Security.values())
			.filter((one) -> one.name().equalsIgnoreCase(text(map, "security", "tls")))
			.findFirst()
			.orElse(null);
		if (security == null) {
			this.faults.add(name + "：security 应为 tls、starttls 或 none");
			security = Channel.Security.TLS;
		}
		String user = text(map, "user", "");
		if (security == Channel.Security.NONE && !user.isEmpty()) {
			this.faults.add(name + "：security 为 none 时不能带口令");
		}
		String port = text(map, "port", (security == Channel.Security.TLS) ? "465" : "587");
		if (!port.matches("[1-9][0-9]{0,4}")) {
			this.faults.add(name + "：port 不是端口");
			port = "465";
		}
		List<String> to = texts(map.get("to"));
		String from = text(map, "from", user);
		if (to.isEmpty() || !from.contains("@") || to.stream().anyMatch((one) -> !one.contains("@"))) {
			this.faults.add(name + "：from 和 to 应为邮箱地址");
		}
		return new Channel.Mail(name, kinds(name, map), texts(map.get("programmes")), text(map, "host", ""),
				Integer.parseInt(port), security, user, text(map, "password", ""), from, to);
	}

	private @Nullable Channel robot(String name, Map<?, ?> map, Channel.Flavour flavour) {
		known(name, map, "name", "kind", "kinds", "programmes", "url", "secret");
		try {
			URI url = URI.create(text(map, "url", ""));
			boolean loopback = List.of("127.0.0.1", "localhost").contains(String.valueOf(url.getHost()));
			boolean secure = "https".equals(url.getScheme()) || loopback && "http".equals(url.getScheme());
			if (url.getHost() != null && secure) {
				return new Channel.Robot(name, kinds(name, map), texts(map.get("programmes")), flavour, url,
						text(map, "secret", ""));
			}
		}
		catch (IllegalArgumentException ex) {
			this.faults.add(name + "：url 写法不对");
			return null;
		}
		this.faults.add(name + "：url 应以 https:// 开头");
		return null;
	}

	private Set<Notice.Kind> kinds(String name, Map<?, ?> map) {
		if (map.get("kinds") == null) {
			return USUAL;
		}
		Set<Notice.Kind> kinds = EnumSet.noneOf(Notice.Kind.class);
		for (String word : texts(map.get("kinds"))) {
			boolean found = false;
			for (Notice.Kind kind : Notice.Kind.values()) {
				if (kind.name().equalsIgnoreCase(word)) {
					found = kinds.add(kind);
				}
			}
			if (!found) {
				this.faults.add(name + "：kinds 里不认识「" + word + "」，或写了两次");
			}
		}
		return kinds;
	}

	private void known(String where, Map<?, ?> map, String... keys) {
		map.keySet()
			.stream()
			.map(String::valueOf)
			.filter((key) -> !List.of(keys).contains(key))
			.sorted()
			.forEach((key) -> this.faults.add(where + "：不认识的键「" + key + "」"));
	}

	private List<String> texts(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((one) -> filled(String.valueOf(one))).toList();
		}
		return (value != null) ? List.of(filled(value.toString())) : List.of();
	}

	private String text(Map<?, ?> map, String key, String otherwise) {
		Object value = map.get(key);
		return (value != null) ? filled(value.toString()).strip() : otherwise;
	}

	/** With the values of the environment in their places. */
	private String filled(String text) {
		Matcher variables = VARIABLE.matcher(text);
		return variables.replaceAll((found) -> {
			String value = this.environment.apply(found.group(1));
			if (value == null) {
				this.faults.add("环境变量 " + found.group(1) + " 没有设置");
			}
			return Matcher.quoteReplacement((value != null) ? value : "");
		});
	}

}
