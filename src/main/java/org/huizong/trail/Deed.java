package org.huizong.trail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.huizong.statistics.Text;

/**
 * What the trail records. The code of a deed is kept for ever; its title is for reading.
 */
public enum Deed {

	RUN("运行", "ran"), RETRY("重试", "retried"), RERUN("从步骤重跑", "ran again from a step"), STOP("停止", "stopped"),
	RECOVER("恢复", "recovered"), ABANDON("放弃", "abandoned"), PUBLISH("发布", "published"), EXPLAIN("录入说明", "explained"),
	ACCEPT("验收说明", "accepted"), REJECT("退回说明或豁免", "rejected"), WAIVE("豁免", "waived"),
	WAIVE_PROPOSE("提出豁免", "proposed to waive"), WAIVE_REJECT("不同意豁免", "rejected a waiver"), EXCLUDE("签批剔除", "excluded"),
	EXCLUDE_PROPOSE("提出剔除", "proposed to exclude"), EXCLUDE_REJECT("不同意剔除", "rejected an exclusion"),
	INCLUDE("恢复计入", "included"), UPLOAD("上传报表", "uploaded"), REPLACE("更换报表", "replaced a return"),
	RETURN("写退回件", "wrote workbooks to go back"), TEMPLATE("写报表模板", "wrote templates"), DOWNLOAD("下载", "downloaded"),
	SIGN_IN("登录", "signed in"), SIGN_OUT("退出登录", "signed out"), SIGN_IN_REFUSED("登录被拒", "was not let in"),
	SIGN_IN_LOCKED("登录锁定", "was locked out"), SET_UP("建立首个管理员", "set up the first administrator"),
	USER_ADD("建账号", "added a person"), USER_ROLE("改权限", "changed a role"), USER_DISABLE("停用账号", "disabled a person"),
	USER_ENABLE("启用账号", "enabled a person"), USER_UNLOCK("解除锁定", "unlocked a person"),
	USER_PASSWORD("设密码", "set a password"), TOKEN_ADD("发接口密钥", "made an API key"),
	TOKEN_REVOKE("撤销接口密钥", "revoked an API key"), SCHEDULE_ADD("建计划", "added a schedule"),
	SCHEDULE_CHANGE("改计划", "changed a schedule"), SCHEDULE_REMOVE("删计划", "removed a schedule"),
	SCHEDULE_PAUSE("暂停计划", "paused a schedule"), SCHEDULE_RESUME("恢复计划", "resumed a schedule"),
	SCHEDULE_FIRE("计划启动", "was started by its schedule"), SCHEDULE_SKIP("计划跳过", "was skipped by its schedule"),
	BACKFILL("补跑", "ran months in arrears"), RENEW("更新", "renewed what was out of date"), CHASE("催报", "reminded units"),
	NOTIFY("发通知", "sent a notice"), DENIED("越权被拒", "was denied");

	private final Text title;

	Deed(String zh, String en) {
		this.title = new Text(zh, en);
	}

	public Text title() {
		return this.title;
	}

	/** As kept in the trail: {@code user-add}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The deed of that code; empty for one of another version of the program. */
	public static Optional<Deed> of(String code) {
		return Arrays.stream(values()).filter((deed) -> deed.code().equals(code)).findFirst();
	}

}
