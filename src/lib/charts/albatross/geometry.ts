/** What the places of the plot and its markup share; the places themselves are worked out on the server. */

/** Where p = 1 stands, in per cent of the width. */
export const P_ONE_AT = 50;
