export { currentQuestionnaire, listQuestionnaires, readQuestionnaire } from './questionnaire.server.ts'
