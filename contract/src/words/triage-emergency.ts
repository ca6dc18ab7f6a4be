/** One sentence per danger: what to do. `{call}` is the emergency number, `{crisis}` the crisis line. */
export const EMERGENCY: Readonly<Record<string, string>> = {
  'ces-bladder':
    'Emergency: go to emergency care now or call {call}, because pressure on the nerves to the bladder and bowel needs a scan within hours.',
  'ces-saddle':
    'Emergency: go to emergency care now or call {call}, because numbness there can mean pressure on the nerves to the bladder and bowel and needs a scan within hours.',
  'ces-bilateral':
    'Emergency: go to emergency care now or call {call}, because new trouble down both legs can mean pressure on the nerves to the bladder and bowel and needs a scan within hours.',
  'ces-weakness':
    'Emergency: go to emergency care now or call {call}, because a leg that grows weaker, like bladder trouble, needs a scan within hours.',
  'ces-bowel-sex':
    'Emergency: go to emergency care now or call {call}, because pressure on the nerves to the bladder and bowel needs a scan within hours.',
  'ces-retention-rule':
    'Emergency: go to emergency care now or call {call}, because a bladder that does not empty needs a scan within hours.',
  'fx-trauma':
    'Emergency: call {call} now, keep still and do not let anyone move your back, because an injury with weakness or numbness can be a fracture of the spine.',
  'ca-mscc':
    'Emergency: go to emergency care now or call {call}, because with cancer these signs can mean pressure on the spinal cord.',
  'inf-fever':
    'Emergency: call {call} now, because fever and back pain with weakness, numbness or confusion can be an infection of the spine.',
  'aaa-1':
    'Emergency: call {call} now, because this can be a leaking aneurysm of the main artery in the belly.',
  'dis-sudden':
    'Emergency: call {call} now, because pain that hits full strength at once can be a tear in the main artery.',
  'dis-tearing':
    'Emergency: call {call} now, because tearing or moving pain can be a tear in the main artery (aorta).',
  'dis-pulse':
    'Emergency: call {call} now, because a difference between the arms or sudden weakness can be a tear in the main artery (aorta).',
  'dis-risk':
    'Emergency: call {call} now, because sudden pain with your history can be a tear in the main artery (aorta).',
  'mi-back':
    'Emergency: call {call} now, because this can be a heart attack; chew aspirin only if told to by the call handler.',
  'pe-pleuritic':
    'Emergency: call {call} now, because sudden breathlessness or sharp chest pain can be a clot in the lung.',
  'dvt-calf':
    'Emergency: call {call} now, because a swollen calf with breathlessness or chest pain can be a clot that has reached the lung; do not massage the calf.',
  'dvt-risk':
    'Emergency: call {call} now, because calf pain with breathlessness or chest pain can be a clot that has reached the lung; do not massage the calf.',
  'renal-colic':
    'Emergency: call {call} now, because colic with fever, in pregnancy or with one kidney cannot wait.',
  pyelo: 'Emergency: call {call} now, because a kidney infection with these signs can spread to the blood.',
  rhabdo:
    'Emergency: go to emergency care now or call {call}, because dark urine or these blood values mean that muscle is breaking down and the kidneys need protecting; drink only to thirst on the way.',
  hyperK:
    'Emergency: go to emergency care now or call {call}, because potassium this high can stop the heart; stop potassium products and salt substitute.',
  hypoK:
    'Emergency: go to emergency care now or call {call}, because potassium this low can disturb the heart.',
  hypoCa:
    'Emergency: go to emergency care now, and call {call} if breathing is noisy or there is a fit, because this can be low calcium in the blood.',
  hypoMg:
    'Emergency: go to emergency care now or call {call}, because magnesium low like this (low potassium and calcium can follow low magnesium) can disturb the heart; the prescriber must hear of it today too.',
  hypoNa:
    'Emergency: call {call} now, because these signs can mean that sodium in the blood is dangerously low. Do not drink more water.',
  eah: 'Emergency: call {call} now, because drinking more than you lost (weight gain) can lower sodium in the blood and swell the brain; give no water or hypotonic drink, and salty broth only if fully alert.',
  heatstroke:
    'Emergency: call {call} now and cool first with cold water while help comes, because this can be heat stroke.',
  tetanus: 'Emergency: call {call} now, because a locked jaw with spasms can be tetanus.',
  'nms-ss':
    'Emergency: call {call} now, because stiffness with fever after such a medicine can be dangerous.',
  'dystonia-drug':
    'Emergency: call {call} now, because twisting spasms with trouble breathing or swallowing cannot wait.',
  preecl:
    'Emergency: call {call} now and say how many weeks pregnant you are, because this can be pre-eclampsia; it is not an electrolyte pattern.',
  eclampsia:
    'Emergency: call {call} now and say how many weeks pregnant you are, because a fit or confusion in pregnancy or after birth can be eclampsia; it is not an electrolyte pattern.',
  'preg-back':
    'Emergency: call {call} now and say how many weeks pregnant you are, because heavy bleeding or fainting in pregnancy cannot wait.',
  ectopic: 'Emergency: call {call} now, because this can be a pregnancy outside the womb.',
  digoxin:
    'Emergency: call {call} now and say that you take digoxin, because these signs can mean too much of it.',
  lithium:
    'Emergency: call {call} now and say that you take lithium, because these signs can mean too much of it; a lithium level is needed.',
  stroke:
    'Emergency: call {call} now, because face, arm or speech trouble can be a stroke and every minute counts.',
  'sah-mening':
    'Emergency: call {call} now, because a headache like this can be bleeding in the brain or meningitis.',
  adrenal:
    'Emergency: use your steroid emergency injection if you have one and call {call} now: say “adrenal crisis”.',
  dka: 'Emergency: go to emergency care now or call {call}, because this can be ketoacidosis even when the sugar is normal; ask for blood ketones.',
  hypercalc:
    'Emergency: go to emergency care now or call {call}, because calcium this high is dangerous; stop calcium and vitamin D.',
  hyperMg:
    'Emergency: go to emergency care now or call {call}, because magnesium can build up and slow the breathing and the heart; stop magnesium.',
  'dehyd-shock':
    'Emergency: call {call} now, because these are signs of severe dehydration that need a drip.',
  pancreas:
    'Emergency: go to emergency care now or call {call}, because severe upper belly pain through to the back cannot wait.',
  'afib-arrhythmia':
    'Emergency: call {call} now, because palpitations with fainting, chest pain or breathlessness can be a dangerous heart rhythm.',
  'acute-limb':
    'Emergency: call {call} now, because a suddenly cold, pale or numb leg can be a blocked artery.',
  compartment:
    'Emergency: go to emergency care now or call {call}, because a tense, swollen, numb muscle can lose its blood supply.',
  'alcohol-wd':
    'Emergency: get emergency care now or call {call}, because stopping heavy drinking suddenly can cause fits; do not stop suddenly alone.',
  wernicke:
    'Emergency: go to emergency care now or call {call}, because the brain may lack thiamine; ask for it before any sugar.',
  selfharm: 'Emergency: call {call} or {crisis} now; you are not alone, and a crisis passes with help.',
  'new-confusion': 'Emergency: call {call} now, because new confusion or drowsiness needs help at once.',
  seizure: 'Emergency: call {call} now, because a fit needs help at once.',
  paralysis: 'Emergency: call {call} now, because not being able to move needs help at once.',
  'heart-failure-weight':
    'Emergency: call {call} now, because fast weight gain with these signs can mean that the heart cannot keep up.',
  'eating-disorder':
    'Emergency: go to emergency care now or call {call}, because low salts in the blood can disturb the heart; this is not your fault, and a blood test and an ECG are needed.',
  'refeeding-risk':
    'Emergency: go to emergency care now or call {call}, because eating again after hunger can drop phosphate, potassium and magnesium; a blood test is needed today.',
  'oxygen-low': 'Emergency: call {call} now, because your oxygen is low.',
  'pressure-very-high':
    'Emergency: call {call} now, because blood pressure this high with these signs cannot wait.',
  'pressure-low': 'Emergency: call {call} now, because blood pressure this low with these signs cannot wait.',
  'pulse-out-of-range': 'Emergency: call {call} now, because a pulse like this with these signs cannot wait.',
  hypernatraemia:
    'Emergency: go to emergency care now or call {call}, because sodium this high is dangerous.',
};

/** What to say first on the phone, by rule; the values and medicines follow. */
export const TELL: Readonly<Record<string, string>> = {
  adrenal: 'adrenal crisis, steroid dependent',
  eah: 'exercise-associated hyponatraemia: drank a lot, weight went up',
  selfharm: 'what was taken, how much and when',
  'aaa-1': 'possible aneurysm: sudden pain, age, faintness',
  'ca-mscc': 'cancer and possible spinal cord compression',
  hyperMg: 'magnesium and weak kidneys',
  dka: 'possible ketoacidosis, which diabetes medicine, ketones',
};
