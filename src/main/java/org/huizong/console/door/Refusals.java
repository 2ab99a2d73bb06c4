package org.huizong.console.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huizong.console.shared.Wording;
import org.huizong.office.AbsentException;
import org.huizong.office.RefusedException;
import org.huizong.programme.yaml.FaultyProgrammeException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Says on the page where it was asked why something was refused. */
@ControllerAdvice(annotations = Screen.class)
@ConditionalOnWebApplication
class Refusals {

	private final Wording wording;

	Refusals(Wording wording) {
		this.wording = wording;
	}

	@ExceptionHandler
	ModelAndView unknown(AbsentException unknown) {
		return page(this.wording.of(unknown.text()), HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler
	ModelAndView noFile(MultipartException none) {
		return page(this.wording.of("没有收到文件，请选择工作簿后再上传。", "No file came. Choose the workbook and upload it."),
				HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler
	ModelAndView refused(RefusedException refusal, HttpServletRequest request, HttpServletResponse response) {
		return answer(this.wording.of(refusal.text()), request, response);
	}

	@ExceptionHandler
	ModelAndView faulty(FaultyProgrammeException faulty, HttpServletRequest request, HttpServletResponse response) {
		StringBuilder text = new StringBuilder(this.wording.of("报表制度声明有错：", "The declaration has faults:"));
		faulty.faults()
			.forEach((fault) -> text.append("\njobs/")
				.append(fault.file())
				.append(":")
				.append(fault.line())
				.append(": ")
				.append(this.wording.of(fault.text())));
		return answer(text.toString(), request, response);
	}

	private static ModelAndView answer(String text, HttpServletRequest request, HttpServletResponse response) {
		Referer from = Referer.of(request.getHeader(HttpHeaders.REFERER));
		if (request.getMethod().equals("POST") && from != null) {
			FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
			flash.put("refused", text);
			RequestContextUtils.saveOutputFlashMap(from.path(), request, response);
			RedirectView back = new RedirectView(from.address());
			back.setExpandUriTemplateVariables(false);
			return new ModelAndView(back);
		}
		return page(text, HttpStatus.CONFLICT);
	}

	private static ModelAndView page(String text, HttpStatus status) {
		ModelAndView page = new ModelAndView("refused");
		page.addObject("reason", text);
		page.setStatus(status);
		return page;
	}

}
