/** What the person of the sample diary eats: usual dishes, by the names of the shipped foods; g, or mL of a drink. */
export type Dish = readonly (readonly [food: string, amount: number])[];

export const BREAKFASTS: readonly Dish[] = [
  [
    ['Oatmeal', 240],
    ['Banana', 118],
    ['Milk, 2%', 100],
  ],
  [
    ['Bread, whole wheat', 72],
    ['Egg, boiled', 100],
    ['Tomato', 80],
  ],
  [
    ['Yogurt, plain, whole', 170],
    ['Granola', 55],
    ['Blueberries', 75],
  ],
  [
    ['Bread, white', 56],
    ['Butter, salted', 10],
    ['Jam', 20],
  ],
];
export const LUNCHES: readonly Dish[] = [
  [
    ['Lentil soup', 300],
    ['Bread, sourdough', 62],
  ],
  [['Sandwich, ham', 145]],
  [
    ['Caesar salad', 220],
    ['Bread, white', 28],
  ],
  [
    ['Rice, white, cooked', 180],
    ['Chicken breast', 120],
    ['Broccoli, cooked, salted', 100],
  ],
  [
    ['Hummus', 80],
    ['Pita', 57],
    ['Cucumber', 100],
  ],
];
export const DINNERS: readonly Dish[] = [
  [
    ['Salmon, baked, salted', 140],
    ['Potato, boiled', 220],
    ['Green beans, cooked', 120],
  ],
  [
    ['Pasta, cooked, salted', 220],
    ['Tomato sauce (pasta)', 130],
    ['Parmesan', 15],
  ],
  [['Pizza, cheese', 320]],
  [
    ['Chicken curry', 250],
    ['Rice, white, cooked', 180],
  ],
  [
    ['Chili con carne', 280],
    ['Avocado', 75],
  ],
  [
    ['Omelette', 122],
    ['Spinach, cooked, salted', 120],
    ['Bread, whole wheat', 36],
  ],
];
export const SNACKS: readonly Dish[] = [
  [['Almonds', 28.35]],
  [['Apple', 180]],
  [['Dark chocolate', 20]],
  [['Potato chips', 28]],
  [['Orange', 154]],
];
