/** Takes what has been reviewed of a document from the client and shows it wherever the document is shown. */
import { guardEvent } from '../guard.ts';
import { REVIEWS, type ReviewsParams } from '../ledgerProtocol.ts';
import type { ReviewStore } from '../reviews.ts';
import type { Session } from '../session.ts';

interface Shown {
  readonly refreshDiagnostics: () => void;
  readonly recheck: (uris: readonly string[]) => void;
}

export function registerReviews({ connection, reports, log }: Session, reviews: ReviewStore, shown: Shown): void {
  connection.onNotification(
    REVIEWS,
    guardEvent<ReviewsParams>(log, REVIEWS, ({ uri, keys }) => {
      reviews.set(uri, keys);
      reports.review(uri);
      shown.refreshDiagnostics();
      shown.recheck([uri]);
    }),
  );
}
