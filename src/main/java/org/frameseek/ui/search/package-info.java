/// Search for a picture: the query bar, and the list of matches with its thumbnails. Answers come from
/// `search.VideoSearch` on the lane for queries. An answer is dropped when a newer question exists.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.search;
