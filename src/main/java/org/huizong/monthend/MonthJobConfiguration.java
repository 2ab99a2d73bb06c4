package org.huizong.monthend;

import java.util.List;

import org.huizong.inbox.InboxFolder;
import org.huizong.inbox.OriginalArchive;
import org.huizong.office.HomeFolder;
import org.huizong.runs.MonthContext;
import org.huizong.runs.MonthStep;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The month-end job: eight steps in a row, the second split by senders.
 *
 * <p>
 * The first four may start again though they were finished, because a retry must see what
 * was corrected; past the gate they leave everything as it is.
 */
@Configuration(proxyBeanMethods = false)
class MonthJobConfiguration {

	static final String JOB = "month-end";

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final MonthContexts contexts;

	private final LiveSteps live;

	MonthJobConfiguration(JobRepository repository, PlatformTransactionManager transactions, MonthContexts contexts,
			LiveSteps live) {
		this.repository = repository;
		this.transactions = transactions;
		this.contexts = contexts;
		this.live = live;
	}

	@Bean
	static HomeFolder homeFolder(@Value("${huizong.home}") java.nio.file.Path home) {
		return new HomeFolder(home);
	}

	@Bean
	static InboxFolder inboxFolder(HomeFolder home) {
		return new InboxFolder(home);
	}

	@Bean
	static OriginalArchive originalArchive(HomeFolder home) {
		return new OriginalArchive(home);
	}

	@Bean
	Job monthEndJob(InventoryStep inventory, Step collect, ValidateStep validate, GateStep gate,
			AggregateStep aggregate, AnalyseStep analyse, WriteStep write, PublishStep publish) {
		return new JobBuilder(JOB, this.repository).start(keeping(again(MonthStep.INVENTORY, inventory::run)))
			.next(keeping(collect))
			.next(keeping(again(MonthStep.VALIDATE, validate::run)))
			.next(keeping(again(MonthStep.GATE, gate::run)))
			.next(keeping(once(MonthStep.AGGREGATE, aggregate::run)))
			.next(keeping(once(MonthStep.ANALYSE, analyse::run)))
			.next(keeping(once(MonthStep.WRITE, write::run)))
			.next(keeping(once(MonthStep.PUBLISH, publish::run)))
			.build();
	}

	private Step keeping(Step step) {
		return new KeepingStep(step, this.repository, this.contexts, this.live);
	}

	/**
	 * Senders are read in bundles, each in one transaction; only their keys go into the
	 * context, which outlives restarts.
	 */
	@Bean
	@StepScope
	Partitioner senders(CollectStep collect, @Value("#{stepExecution.jobParameters}") JobParameters parameters) {
		return (gridSize) -> {
			MonthContext month = this.contexts.of(parameters);
			List<String> found = collect.senders(month);
			this.live.observer(month.scope().programme()).returnsFound(month.period(), found.size());
			return SenderBundles.of(found, gridSize);
		};
	}

	@Bean
	Step collect(CollectStep collect, Partitioner senders, @Value("${huizong.workers}") int workers) {
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("collect-");
		executor.setConcurrencyLimit(workers);
		return new StepBuilder(MonthStep.COLLECT.stepName(), this.repository).partitioner("return", senders)
			.step(returnStep(collect))
			.taskExecutor(executor)
			.gridSize(workers)
			.allowStartIfComplete(true)
			.listener(this.live)
			.build();
	}

	/**
	 * Reads a bundle. Asked to stop, it keeps what it has read and is not finished, so
	 * that the step goes on, and thereby stops.
	 */
	private Step returnStep(CollectStep collect) {
		return new StepBuilder("return", this.repository).tasklet((contribution, chunk) -> {
			StepExecution step = contribution.getStepExecution();
			MonthContext month = this.contexts.of(step.getJobParameters());
			for (String sender : SenderBundles.senders(step.getExecutionContext())) {
				if (step.isTerminateOnly()) {
					return RepeatStatus.CONTINUABLE;
				}
				collect.run(month, sender);
			}
			return RepeatStatus.FINISHED;
		}, this.transactions).allowStartIfComplete(true).listener(this.live).build();
	}

	private Step again(MonthStep step, Work work) {
		return builder(step, work).allowStartIfComplete(true).build();
	}

	private Step once(MonthStep step, Work work) {
		return builder(step, work).build();
	}

	private TaskletStepBuilder builder(MonthStep step, Work work) {
		return new StepBuilder(step.stepName(), this.repository).tasklet((contribution, chunk) -> {
			JobParameters parameters = contribution.getStepExecution().getJobParameters();
			work.run(this.contexts.of(parameters));
			return RepeatStatus.FINISHED;
		}, this.transactions).listener(this.live);
	}

	/** What a step does. */
	@FunctionalInterface
	interface Work {

		void run(MonthContext context) throws Exception;

	}

}
