export const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase())
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('');
