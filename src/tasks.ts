// All tasks of all features, in the order in which a person meets them: what prompts are edited for, tried out on, and evaluated by.
import { feedbackTask } from '#features/feedback/tasks.ts'
import { evaluateTask } from '#features/interviews/evaluate-task.ts'
import { personalTask } from '#features/interviews/tasks.ts'
import { draftTask, guidelinesTask, rememberTask, reviseTask } from '#features/letters/tasks.ts'
import { type Triable, triable } from '#features/operations/trials/triable.ts'
import { tagTask } from '#features/postings/tasks.ts'
import { extractTask } from '#features/profile/tasks.ts'
import { planTask, subjectsTask } from '#features/projects/tasks.ts'
import { tailorTask } from '#features/resumes/tailoring/tasks.ts'
import { askTask, writeTask } from '#features/resumes/tasks.ts'

export const allTasks: readonly Triable[] = [
  triable(extractTask),
  triable(guidelinesTask),
  triable(draftTask),
  triable(reviseTask),
  triable(rememberTask),
  triable(tagTask),
  triable(subjectsTask),
  triable(planTask),
  triable(askTask),
  triable(writeTask),
  triable(tailorTask),
  triable(personalTask),
  triable(evaluateTask),
  triable(feedbackTask),
]
