/** The English words of tabs on a waiter's device. */

export const words = {
  openTabs: "Open without a table",
  newTab: "New tab",
  whichTab: "What kind of tab?",
  toTab: "Go on at the bar, as a tab",
  toTabTitle: (place: string) => `${place}: go on as a tab`,
  name: "Name",
  nameWhy: "The check and all that it had go along; the table is free.",
  doIt: "To the bar",
};
