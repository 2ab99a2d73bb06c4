package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Each thing that can be wrong has its message, its exit code, and publishes nothing. */
@Tag("long")
class BadInputTests {

	@TempDir
	private Path home;

	private OfficeFolder office;

	@BeforeEach
	void january() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
	}

	@Test
	void unknownProgramme() throws Exception {
		Child.Ended ended = Here.huizong(this.office, "run", "open-economie", "2009-01");
		assertThat(ended.exit()).isEqualTo(2);
		assertThat(ended.err()).contains("没有名为「open-economie」的报表制度").contains("check");
		for (String words : List.of("findings", "log", "status")) {
			assertThat(Here
				.huizong(this.office,
						Stream.of(words, "open-economie", "2009-01")
							.limit(words.equals("status") ? 2 : 3)
							.toArray(String[]::new))
				.err()).as(words).contains("没有名为「open-economie」的报表制度");
		}
	}

	@Test
	void periodThatIsNone() throws Exception {
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009年1月");
		assertThat(ended.exit()).isEqualTo(2);
		assertThat(ended.err()).contains("「2009年1月」不是报告期。应写成 2009-09 的形式。");
	}

	@Test
	void periodWithoutReturns() throws Exception {
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-03");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("缺少：2009-02、2009-03。请把报表放入 input/open-economy/<报告期>/ 后再运行。");
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void periodBeforeTheProgrammeBegan() throws Exception {
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2008-12");
		assertThat(ended.exit()).isEqualTo(2);
		assertThat(ended.err()).contains("2008-12 早于本制度的第一个报告期 2009-01");
	}

	@Test
	void emptyInbox() throws Exception {
		OfficeFolder.delete(this.office.inbox("2009-01"));
		Files.createDirectories(this.office.inbox("2009-01"));
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("input/open-economy/2009-01 里没有任何报表。请放入各单位报表后再运行。");
	}

	@Test
	void corruptWorkbookNamesTheFileAndTheOthersGoOn() throws Exception {
		Path workbook = this.office.received("2009-01", "上高");
		byte[] bytes = Files.readAllBytes(workbook);
		Files.write(workbook, java.util.Arrays.copyOf(bytes, bytes.length / 2));
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("2009-01/" + workbook.getFileName()).contains("没有发布");
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void whatIsNoFileIsTold() throws Exception {
		Path inbox = this.office.inbox("2009-01");
		Files.createSymbolicLink(inbox.resolve("链接.xlsx"), this.office.received("2009-01", "上高"));
		Path deep = Files.createDirectories(inbox.resolve("一/二/三"));
		Files.writeString(deep.resolve("太深.csv"), "a,b");
		Files.writeString(inbox.resolve("坏\u0007名.csv"), "a,b");
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("2009-01/链接.xlsx: 文件只是快捷方式（符号链接），不是文件本身，无法读取。请把文件本身复制到报告期文件夹。")
			.contains("2009-01/一/二/三/太深.csv: 文件放得太深，超过两层子文件夹，无法读取。请移到报告期文件夹下。")
			.contains("2009-01/坏?名.csv: 文件名含有无法识别的字符，无法读取。请改成一般的文件名后重试。")
			.contains("有 3 条审核结果须了结");
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void hostileWorkbookKeepsTheOthersFindings() throws Exception {
		Path shanggao = this.office.received("2009-01", "上高");
		Files.writeString(shanggao, "<html><table><tr><td>1</td></tr></table></html>");
		Path other = this.office.received("2009-01", "丰城");
		Files.move(other, other.resolveSibling("奉新县报表." + (other.toString().endsWith("x") ? "xlsx" : "xls")));
		Files.write(this.office.received("2009-01", "铜鼓"), new byte[0]);
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("文件其实是网页，只是扩展名为Excel，无法读取。请用Excel或WPS打开，另存为新的.xlsx后重报。")
			.contains("文件是空的，无法读取。请重新上传完整的文件。")
			.contains("文件名写的是“奉新县”，表内填报单位是“丰城市”")
			.contains("未报单位 2 个：上高县、铜鼓县");
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void missingUnitIsNamed() throws Exception {
		Files.delete(this.office.received("2009-01", "上高"));
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("未报单位 1 个：上高县");
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void correctedReturnGoesThroughOnRetry() throws Exception {
		Path workbook = this.office.received("2009-01", "上高");
		byte[] bytes = Files.readAllBytes(workbook);
		Files.delete(workbook);
		assertThat(Here.huizong(this.office, "run", "open-economy", "2009-01").exit()).isEqualTo(65);
		Files.write(workbook, bytes);
		Child.Ended retried = Here.huizong(this.office, "retry", "open-economy", "2009-01");
		assertThat(retried.exit()).as(retried.err()).isZero();
		assertThat(retried.out()).contains("应报 14 个单位，已报 14 个").contains("output/open-economy/2009-01/v1");
	}

	@Test
	void twoDifferentReturnsOfOneUnitAreBothNamed() throws Exception {
		Path shanggao = this.office.received("2009-01", "上高");
		Path second = shanggao.resolveSibling("上高县（更正）.xlsx");
		TestWorkbooks.copyWithAnotherFigure(shanggao, second);
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains(String.valueOf(shanggao.getFileName()))
			.contains(String.valueOf(second.getFileName()));
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void returnOfAnUnknownUnit() throws Exception {
		Path shanggao = this.office.received("2009-01", "上高");
		TestWorkbooks.renameUnit(shanggao, shanggao.resolveSibling("云山县.xlsx"), "云山县");
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(65);
		assertThat(ended.err()).contains("云山县");
		assertThat(this.office.published()).isEmpty();
	}

	@Test
	void localeThatCannotWriteChinese() throws Exception {
		Child.Ended ended = Child.run(List.of(), Map.of("LC_ALL", "C"), "org.huizong.HuizongApplication", this.office,
				"run", "open-economy", "2009-01", "--lang", "en");
		assertThat(ended.exit()).isEqualTo(2);
		assertThat(ended.err()).contains("export LC_ALL=C.UTF-8");
	}

	@Test
	void outputThatIsNoFolder() throws Exception {
		Files.writeString(this.home.resolve("output"), "not a folder");
		Child.Ended ended = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(ended.exit()).isEqualTo(77);
		assertThat(ended.err()).contains("无法写入").contains("output");
	}

	@Test
	void noPermissionToWriteOutput() throws Exception {
		requireMounts();
		Path output = Files.createDirectories(this.home.resolve("output"));
		Child.Ended ended = mounted("mount -t tmpfs -o ro tmpfs " + output);
		assertThat(ended.exit()).isEqualTo(77);
		assertThat(ended.err()).contains("无法写入 " + output);
	}

	@Test
	void fullDiskPublishesNothingAndRetryGoesOn() throws Exception {
		requireMounts();
		Path output = Files.createDirectories(this.home.resolve("output"));
		Child.Ended ended = mounted("mount -t tmpfs -o size=48k tmpfs " + output);
		assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
		assertThat(ended.err()).contains("磁盘已满").contains("retry");
		assertThat(this.office.published()).isEmpty();
		Child.Ended retried = Here.huizong(this.office, "retry", "open-economy", "2009-01");
		assertThat(retried.exit()).as(retried.err()).isZero();
	}

	@Test
	void secondRunWhileOneIsUnderWay() throws Exception {
		Child.Started first = Child.start(List.of(), Map.of(), "org.huizong.HuizongApplication", this.office, "run",
				"open-economy", "2009-01");
		while (!first.errors().contains("清点报表 完成") && first.process().isAlive()) {
			first.process().waitFor(10, java.util.concurrent.TimeUnit.MILLISECONDS);
		}
		Child.Ended second = Here.huizong(this.office, "run", "open-economy", "2009-01");
		assertThat(second.exit()).as(second.err()).isEqualTo(75);
		assertThat(second.err()).contains("已有运行在进行").contains("进程 " + first.process().pid());
		assertThat(first.await().exit()).isZero();
	}

	private Child.Ended mounted(String mount) throws Exception {
		return Child.run(List.of("unshare", "-rm", "sh", "-c", mount + " && exec \"$0\" \"$@\""), Map.of(),
				"org.huizong.HuizongApplication", this.office, "run", "open-economy", "2009-01");
	}

	/**
	 * Full and read-only disks are made in a mount namespace, which only some systems
	 * allow.
	 */
	private static void requireMounts() throws Exception {
		boolean possible;
		try {
			possible = new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt").start()
				.waitFor() == 0;
		}
		catch (java.io.IOException ex) {
			possible = false;
		}
		boolean required = "true".equals(System.getenv("CI"));
		assumeTrue(possible || required, "this system allows no private mounts (unshare -rm)");
	}

}
