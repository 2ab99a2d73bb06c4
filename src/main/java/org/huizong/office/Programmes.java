package org.huizong.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.huizong.programme.StatisticalProgramme;

import org.springframework.stereotype.Component;

/**
 * The programmes declared under {@code jobs/}, read again when their files changed; never
 * while they are being run.
 */
@Component
public class Programmes {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

	private final HomeFolder home;

	private final RunningProgrammes running;

	private final Map<String, ReadDeclaration> read = new ConcurrentHashMap<>();

	private final Moments moments;

	Programmes(HomeFolder home, RunningProgrammes running, Moments moments) {
		this.moments = moments;
		this.home = home;
		this.running = running;
	}

	/**
	 * The programme of that code.
	 * @throws RefusedException when there is none
	 * @throws org.huizong.programme.yaml.FaultyProgrammeException when its declaration
	 * has faults
	 */
	public StatisticalProgramme get(String code) {
		return now(code).programme();
	}

	/** The hashes of the files by which the programme is declared as it was read. */
	public SortedMap<String, String> files(String code) {
		return now(code).files();
	}

	private ReadDeclaration now(String code) {
		return this.moments.declared(new Declared(code), () -> look(code));
	}

	private ReadDeclaration look(String code) {
		ReadDeclaration known = this.read.get(code);
		if (known != null && (this.running.running(code)
				|| known.stamp().equals(ReadDeclaration.stamp(this.home.jobs().resolve(code))))) {
			return known;
		}
		ReadDeclaration fresh = read(code);
		this.read.put(code, fresh);
		return fresh;
	}

	private ReadDeclaration read(String code) {
		Path folder = this.home.jobs().resolve(code);
		if (!isCode(code) || !Files.isDirectory(folder)) {
			throw new AbsentException("没有名为「" + code + "」的报表制度：jobs/ 下没有这个文件夹。请核对名称，或运行 check 查看已有制度。",
					"There is no programme " + code + " under jobs/. Check the name, or run check.");
		}
		ReadDeclaration beside = DeclarationBeside.taken(folder);
		return (beside != null) ? beside : ReadDeclaration.of(folder);
	}

	/** Whether it can be the name of a folder under {@code jobs/}. */
	static boolean isCode(String code) {
		return CODE.matcher(code).matches();
	}

	/** Under what a declaration is known in a moment. */
	private record Declared(String code) {
	}

}
