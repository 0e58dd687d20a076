/// Asking for a picture: the query bar, the ranked list of moments and the small pictures in it. The answers come from
/// `search.VideoSearch` on the query lane; an answer that a newer question has overtaken is dropped.
@org.jspecify.annotations.NullMarked
package org.frameseek.ui.search;
