package org.huizong.runs;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

import org.huizong.office.Outcome;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with the machine rather than with a return, in words of what to do.
 */
public record FailureTexts(Outcome outcome, Text text) {

	/** The words for the first failure whose cause is known, or its own. */
	public static FailureTexts of(List<Throwable> failures) {
		for (Throwable failure : failures) {
			for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
				FailureTexts known = known(cause);
				if (known != null) {
					return known;
				}
			}
		}
		String message = failures.isEmpty() ? "?" : deepest(failures.get(failures.size() - 1)).toString();
		return new FailureTexts(Outcome.FAILED, new Text(
				"程序出错：" + message + "。已完成的步骤不受影响，详情见 .huizong/huizong.log，排除原因后用 retry 重试。",
				"The program failed: " + message
						+ ". Finished steps stand; details are in .huizong/huizong.log. Mend the cause and retry."));
	}

	private static @Nullable FailureTexts known(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		String lower = message.toLowerCase(Locale.ROOT);
		if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException
				|| lower.contains("read-only file system")) {
			return new FailureTexts(Outcome.NOT_PERMITTED,
					new Text("没有写入权限：" + file(cause, message) + "。请让运行本程序的用户可以写入该文件夹，再用 retry 重试。",
							"No permission to write " + file(cause, message) + ". Grant it, then retry."));
		}
		if (lower.contains("no space left") || lower.contains("disk quota") || lower.contains("not enough space")
				|| lower.contains("file too large") || message.contains("磁盘空间不足")) {
			return new FailureTexts(Outcome.FAILED, new Text("磁盘已满：" + message + "。没有发布任何半成品。请清理磁盘后用 retry 重试。",
					"The disk is full: " + message + ". Nothing was half published. Free space, then retry."));
		}
		return null;
	}

	private static String file(Throwable cause, String message) {
		return (cause instanceof FileSystemException at && at.getFile() != null) ? at.getFile() : message;
	}

	private static Throwable deepest(Throwable failure) {
		Throwable deepest = failure;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		return deepest;
	}

}
