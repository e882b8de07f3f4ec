/** A command that the page does not carry out; the message says why. */
export class Refused extends Error {}
