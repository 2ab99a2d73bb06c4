package org.huizong.cli.start;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.huizong.office.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/**
 * Says what is wrong with a command line, in Chinese; in English the parser's own words.
 * What was perhaps meant follows, or how the command is used.
 */
public final class UsageErrors implements IParameterExceptionHandler {

	private final boolean english;

	public UsageErrors(boolean english) {
		this.english = english;
	}

	@Override
	public int handleParseException(ParameterException wrong, String[] arguments) {
		CommandLine line = wrong.getCommandLine();
		PrintWriter err = line.getErr();
		err.println(this.english ? wrong.getMessage() : chinese(wrong));
		List<String> meant = (wrong instanceof UnmatchedArgumentException unmatched) ? unmatched.getSuggestions()
				: List.of();
		if (meant.isEmpty()) {
			line.usage(err);
		}
		else {
			err.println((this.english ? "Did you mean: " : "是不是：") + String.join(this.english ? ", " : "、", meant)
					+ (this.english ? "?" : "？"));
		}
		err.flush();
		return Outcome.USAGE.exitCode();
	}

	private static String chinese(ParameterException wrong) {
		if (wrong instanceof MissingParameterException missing) {
			return missing(missing);
		}
		if (wrong instanceof UnmatchedArgumentException unmatched) {
			return (unmatched.isUnknownOption() ? "没有这个选项：" : "不认识的命令或多余的参数：")
					+ String.join(" ", unmatched.getUnmatched()) + "。";
		}
		if (wrong instanceof MaxValuesExceededException) {
			return named(wrong.getArgSpec()) + " 的值写多了。";
		}
		if (wrong instanceof OverwrittenOptionException twice) {
			return named(twice.getOverwritten()) + " 只能写一次。";
		}
		return value(wrong);
	}

	/** An option that is not there, or one whose value is not. */
	private static String missing(MissingParameterException wrong) {
		boolean valueOnly = wrong.getMissing().size() == 1 && wrong.getMissing().get(0) instanceof OptionSpec option
				&& !String.valueOf(wrong.getMessage()).startsWith("Missing required option");
		String arguments = wrong.getMissing().stream().map(UsageErrors::written).collect(Collectors.joining("、"));
		if (valueOnly) {
			return named(wrong.getMissing().get(0)) + " 后面缺少值：" + arguments + "。";
		}
		boolean options = wrong.getMissing().stream().allMatch(ArgSpec::isOption);
		return (options ? "缺少必填的选项：" : "缺少参数：") + arguments + "。";
	}

	private static String value(ParameterException wrong) {
		ArgSpec argument = wrong.getArgSpec();
		if (argument == null) {
			return "命令写得不对。";
		}
		String value = (wrong.getValue() != null) ? " 的值「" + wrong.getValue() + "」无效" : " 写得不对";
		return named(argument) + value + expected(argument) + "。";
	}

	private static String expected(ArgSpec argument) {
		Class<?> type = argument.auxiliaryTypes()[0];
		if (type.isEnum()) {
			return "，应为：" + Arrays.stream(type.getEnumConstants())
				.map((one) -> String.valueOf(one).toLowerCase(Locale.ROOT))
				.collect(Collectors.joining("、"));
		}
		if (type == LocalDate.class) {
			return "，应写成 2009-09-30 的形式";
		}
		if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
			return "，应为整数";
		}
		return (argument.arity().max() == 0) ? "，它不带值" : "";
	}

	/** {@code --from=PERIOD}, or a parameter's label. */
	private static String written(ArgSpec argument) {
		return (argument instanceof OptionSpec option)
				? option.longestName() + ((option.arity().max() > 0) ? "=" + option.paramLabel() : "")
				: argument.paramLabel();
	}

	private static String named(@Nullable ArgSpec argument) {
		if (argument == null) {
			return "参数";
		}
		return (argument instanceof OptionSpec option) ? "选项 " + option.longestName() : "参数 " + argument.paramLabel();
	}

}
