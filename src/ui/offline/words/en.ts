/** Words about the page that is kept for when there is no network, in English. */
export const words = {
  offline: {
    newer:
      'A newer version of this page is ready. Until you take it, everything stays as it is; your run comes back at its step.',
    take: 'Take the newer version',
  },
};
