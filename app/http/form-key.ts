/** Name of the hidden field that makes a submission take effect once: it travels with a form without being part of what a person typed. */
export const formKeyField = 'formKey'
