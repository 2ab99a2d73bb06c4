package org.huizong.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.exchange.EarlierReturns;
import org.huizong.exchange.Template;
import org.huizong.office.HomeFolder;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.received.ReturnRow;

import org.springframework.stereotype.Service;

/** Writes the blank returns of a month, with what was reported before filled in. */
@Service
public class Templates {

	private final Programmes programmes;

	private final StagingStore staging;

	private final HomeFolder home;

	Templates(Programmes programmes, StagingStore staging, HomeFolder home) {
		this.programmes = programmes;
		this.staging = staging;
		this.home = home;
	}

	/** Where they are written unless another folder is named. */
	public Path folder(Scope scope) {
		return this.home.output(scope.programme(), scope.period()).resolve("templates");
	}

	/**
	 * Writes one workbook a unit, named by its code.
	 * @param units codes; all that report in the period when empty
	 * @return the workbooks by unit, in code-list order
	 */
	public Map<ReportingUnit, Path> write(Scope scope, Collection<String> units, Path folder) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		this.staging.prepare(programme);
		InheritedRows last = new InheritedRows(programme, scope.period(), scope.period().previous());
		InheritedRows ago = new InheritedRows(programme, scope.period(), scope.period().yearAgo());
		Template template = new Template(programme, scope.period());
		Map<ReportingUnit, Path> written = new LinkedHashMap<>();
		try {
			Files.createDirectories(folder);
			for (ReportingUnit unit : programme.unitsIn(scope.period())) {
				if (units.isEmpty() || units.contains(unit.code())) {
					Path part = Files.createTempFile(folder, ".part", null);
					template.write(unit, new EarlierReturns(of(unit, programme, last), of(unit, programme, ago)), part);
					written.put(unit, Files.move(part, folder.resolve(unit.code() + ".xlsx"),
							StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return written;
	}

	/** By form; only what the unit, and those it goes on with, sent is read. */
	private Map<String, List<ReturnRow>> of(ReportingUnit unit, StatisticalProgramme programme,
			InheritedRows inherited) {
		Map<String, List<ReturnRow>> own = new LinkedHashMap<>();
		for (ReturnForm form : programme.forms()) {
			if (form.holder() == ReturnForm.Holder.UNIT && form.periodicity() == ReturnForm.Periodicity.MONTHLY) {
				own.put(form.code(), inherited.of(unit.code(), form.code(),
						this.staging.rowsOf(programme, inherited.then(), form, inherited.origins(unit.code()))));
			}
		}
		return own;
	}

}
