package org.huizong.cli.control;

import java.io.PrintStream;
import java.util.List;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.programme.yaml.Fault;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.statistics.Language;
import org.huizong.statistics.Text;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanCreationNotAllowedException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the program speaks: results to standard output, everything else to standard
 * error.
 */
public final class Terminal {

	private final Language language;

	private final boolean json;

	private final Caller caller;

	private final PrintStream out;

	private final PrintStream err;

	public Terminal(Language language, boolean json, Caller caller) {
		this.language = language;
		this.json = json;
		this.caller = caller;
		this.out = caller.out();
		this.err = caller.err();
	}

	/** Whether it belongs to another process, where nothing can be drawn from here. */
	public boolean distant() {
		return this.caller.guest();
	}

	public boolean json() {
		return this.json;
	}

	public Language language() {
		return this.language;
	}

	public String in(Text text) {
		return text.in(this.language);
	}

	public String in(String zh, String en) {
		return in(new Text(zh, en));
	}

	public void result(String line) {
		this.out.println(line);
	}

	public void resultJson(Object value) {
		this.out.println(Json.MAPPER.writeValueAsString(value));
	}

	public void say(String line) {
		this.err.println(line);
	}

	public void say(String zh, String en) {
		say(in(zh, en));
	}

	/**
	 * Says what went wrong.
	 * @return the exit code
	 */
	public int failure(Exception failure) {
		if (failure instanceof RefusedException refused) {
			say(in(refused.text()));
			return refused.outcome().exitCode();
		}
		if (failure instanceof FaultyProgrammeException faulty) {
			faults(faulty.faults());
			return Outcome.USAGE.exitCode();
		}
		if (failure instanceof BeanCreationNotAllowedException) {
			say("程序正在关闭，命令没有做完；月份可用 retry 继续。",
					"The program is being closed, the command is not finished; a month goes on by retry.");
			LoggerFactory.getLogger(Terminal.class).info("closed while a command was under way", failure);
			return Outcome.STOPPED.exitCode();
		}
		say("程序出错：" + failure + "。详情见 .huizong/huizong.log。",
				"The program failed: " + failure + ". Details are in .huizong/huizong.log.");
		LoggerFactory.getLogger(Terminal.class).error("{}", failure.getMessage(), failure);
		return Outcome.FAILED.exitCode();
	}

	/** Lists faults of declarations, one a line: {@code jobs/x/units.csv:3: …}. */
	public void faults(List<Fault> faults) {
		faults.forEach((fault) -> say("jobs/" + fault.file() + ":" + fault.line() + ": " + in(fault.text())));
		say("共 " + faults.size() + " 处声明错误。", faults.size() + " faults in the declarations.");
	}

	/** Loaded by those who want it. */
	private static final class Json {

		private static final JsonMapper MAPPER = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build();

	}

}
