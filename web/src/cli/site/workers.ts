// Threads that work on one volume each.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Failure, Job } from './jobs.js';

export class Workers {
  #all: readonly Worker[];

  /** As many as there are processors, but no more than jobs. */
  constructor(jobs: number) {
    const count = Math.max(1, Math.min(availableParallelism(), jobs));
    this.#all = Array.from({ length: count }, () => new Worker(new URL('site-worker.js', import.meta.url)));
  }

  /** Does all jobs; answers come in the order of the jobs, and are told of as they arrive. */
  async doAll<Answer>(jobs: readonly Job[], tell: (answer: Answer | Failure, job: number) => void = () => {}): Promise<(Answer | Failure)[]> {
    const answers: (Answer | Failure)[] = [];
    let next = 0;
    const work = async (worker: Worker) => {
      while (next < jobs.length) {
        const job = next++;
        const answer = await ask<Answer>(worker, jobs[job] as Job);
        answers[job] = answer;
        tell(answer, job);
      }
    };
    await Promise.all(this.#all.map(work));
    return answers;
  }

  async end(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }
}

/** Rejects with the error that ends a worker, and where one ends without an answer. */
async function ask<Answer>(worker: Worker, job: Job): Promise<Answer | Failure> {
  const listening = new AbortController();
  const { signal } = listening;
  const ended = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`a thread ended with ${code} and without an answer`);
  });
  worker.postMessage(job);
  try {
    const [answer] = await Promise.race([once(worker, 'message', { signal }), ended]);
    return answer as Answer | Failure;
  } finally {
    listening.abort();
  }
}
