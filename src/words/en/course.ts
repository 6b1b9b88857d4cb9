/** What a game is held against: a course that is documented or, where the crisis is invented, one to refer to. */
export const COURSE = `{ $crisis ->
    [invented] reference course
   *[real] documented course
  }`;
