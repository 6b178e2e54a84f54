/** Plans that an authority may keep, besides those it put in the basket; and of those, how many of the latest are kept. */
export const mostPlans = 50
