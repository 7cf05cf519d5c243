import { forgetEverything } from './forget';
import { report } from './problems';
import { signOut } from './signInApi';

export async function leave() {
  let next: string;
  try {
    ({ next } = await signOut());
  } catch (error) {
    report(error);
    return;
  }
  await forgetEverything();
  location.assign(next);
}
