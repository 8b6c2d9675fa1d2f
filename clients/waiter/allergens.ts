/** The fourteen allergens of Regulation (EU) No 1169/2011, Annex II, as waiters say them. */
export const ALLERGENS: Readonly<Record<string, string>> = {
  gluten: "Gluten",
  crustaceans: "Crustaceans",
  egg: "Egg",
  fish: "Fish",
  peanuts: "Peanuts",
  soya: "Soya",
  milk: "Milk",
  nuts: "Nuts",
  celery: "Celery",
  mustard: "Mustard",
  sesame: "Sesame",
  sulphites: "Sulphites",
  lupin: "Lupin",
  molluscs: "Molluscs",
};

const ONE: Readonly<Record<string, string>> = {
  crustaceans: "crustacean",
  peanuts: "peanut",
  nuts: "nut",
  sulphites: "sulphite",
  molluscs: "mollusc",
};

/** As the docket says it: "NUT ALLERGY". */
export function allergyWarning(id: string): string {
  return `${ONE[id] ?? id} allergy`.toUpperCase();
}
