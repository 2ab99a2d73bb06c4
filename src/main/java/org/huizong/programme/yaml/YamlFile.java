package org.huizong.programme.yaml;

import java.io.StringReader;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Composes YAML to nodes with line marks; no object is ever constructed from it. */
public final class YamlFile {

	private YamlFile() {
	}

	/** The file's only document; absent, with a fault, when there is none. */
	public static YamlValue root(DeclaredFile file) {
		return new YamlValue(file, file.code(), 1, compose(file));
	}

	private static @Nullable Node compose(DeclaredFile file) {
		if (!file.readable()) {
			return null;
		}
		try {
			Node node = new Yaml(new LoaderOptions()).compose(new StringReader(file.content()));
			if (node == null) {
				file.fault(0, "文件是空的", "The file is empty");
			}
			return node;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 0;
			syntax(file, line, String.valueOf(ex.getProblem()));
		}
		catch (ReaderException ex) {
			String before = file.content().substring(0, Math.min(ex.getPosition(), file.content().length()));
			syntax(file, 1 + (int) before.chars().filter((c) -> c == '\n').count(), "unprintable character");
		}
		catch (YAMLException ex) {
			syntax(file, 0, String.valueOf(ex.getMessage()));
		}
		return null;
	}

	private static void syntax(DeclaredFile file, int line, String problem) {
		file.fault(line, "YAML 语法错误：" + problem, "YAML syntax: " + problem);
	}

}
