import type { Muscle } from '../entry.ts';
import { phraseBook } from './token.ts';

/** Everyday names. What names a region rather than a muscle is asked about, see REGIONS. */
const NAMES: Readonly<Record<Muscle, string>> = {
  'quadratus lumborum': 'ql,quadratus lumborum,quadratus',
  'erector spinae, cervical': 'back of the neck,back of neck,cervical',
  'erector spinae, thoracic': 'upper back,mid back,middle back,thoracic,mid-back,upper-back',
  'erector spinae, lumbar':
    'lower back,low back,lumbar,lower-back,low-back,lumbar spine,small of the back,small of my back',
  multifidus: 'multifidus,multifidi',
  trapezius: 'trapezius,trap,traps',
  'levator scapulae': 'levator scapulae,levator',
  rhomboids: 'rhomboid,rhomboids,shoulder blade,shoulder blades',
  'latissimus dorsi': 'latissimus dorsi,latissimus,lat,lats',
  intercostals: 'intercostal,intercostals,rib,ribs',
  'gluteus maximus': 'glute,glutes,gluteus,gluteus maximus,buttock,buttocks,bum,butt,glute max',
  'gluteus medius': 'gluteus medius,glute med,glute medius',
  piriformis: 'piriformis',
  iliopsoas: 'iliopsoas,psoas,hip flexor,hip flexors,iliacus',
  'abdominal wall':
    'abs,abdominal,abdominals,abdomen,stomach muscle,stomach muscles,belly,side stitch,rectus abdominis',
  adductors: 'adductor,adductors,groin,inner thigh,inner thighs',
  'quadriceps femoris': 'quad,quads,quadriceps,front thigh,front of the thigh,front of thigh,rectus femoris',
  hamstrings: 'hamstring,hamstrings,hammy,hammies,back of the thigh,back of thigh,back thigh',
  'tibialis anterior': 'shin,shins,tibialis,tibialis anterior',
  calf: 'calf,calves,calfs,gastrocnemius,gastroc,soleus,charley horse,charlie horse',
  foot: 'foot,feet,toe,toes,big toe,arch,arches,sole,plantar',
  forearm: 'forearm,forearms',
  hand: 'hand,hands,finger,fingers,thumb,thumbs',
  neck: 'neck',
  jaw: 'jaw,masseter',
};

export const MUSCLE_NAMES = phraseBook<Muscle>(
  Object.entries(NAMES).flatMap(([muscle, names]) =>
    names.split(',').map((name) => [name, muscle as Muscle] as const),
  ),
);

/** A region holds several muscles; the likeliest stands first. */
export const REGIONS = phraseBook<readonly Muscle[]>([
  ['back', ['erector spinae, lumbar', 'quadratus lumborum', 'erector spinae, thoracic']],
  ['thigh', ['hamstrings', 'quadriceps femoris', 'adductors']],
  ['thighs', ['hamstrings', 'quadriceps femoris', 'adductors']],
  ['leg', ['calf', 'hamstrings', 'quadriceps femoris']],
  ['legs', ['calf', 'hamstrings', 'quadriceps femoris']],
  ['hip', ['gluteus medius', 'iliopsoas', 'piriformis']],
  ['flank', ['quadratus lumborum', 'abdominal wall', 'latissimus dorsi']],
  ['shoulder', ['trapezius', 'levator scapulae', 'rhomboids']],
  ['shoulders', ['trapezius', 'levator scapulae', 'rhomboids']],
]);
/** Asked about when an episode names no muscle at all: where cramps and spasms are commonest. */
export const COMMON_MUSCLES: readonly Muscle[] = [
  'calf',
  'foot',
  'hamstrings',
  'erector spinae, lumbar',
  'quadratus lumborum',
];
