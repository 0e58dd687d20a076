package org.frameseek.world;

/// Pictures, sentences, and which sentence is true of which picture. Of the first `own`
/// sentences, sentence `j` was written for picture `j % pictures`, and the last ones are wrong on purpose; the others
/// belong to no picture.
///
/// @param rgb `pictures × size × size × 3`
/// @param patchWords `pictures × patches × words`, see [PatchWords]
/// @param ids `texts × length`, padded with the end token
/// @param ends position of each sentence's end token
/// @param truth `pictures × texts`, 1 where true
/// @param falsity `pictures × texts`, 1 where false; neither where people may disagree
record TrainingBatch(
        int pictures, int own, int texts, int length, byte[] rgb, float[] patchWords, long[] ids, long[] ends,
        float[] truth, float[] falsity) {
}
