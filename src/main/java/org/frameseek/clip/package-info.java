/// CLIP models in the folder layout of Hugging Face: configuration, checkpoint, tokenizer, preprocessing and the graph
/// that runs them. The only package that touches the deep-learning engine. Model files are untrusted: they are read as
/// data, and the only program that runs is our own `clip.py`. [org.frameseek.clip.ClipModel] is the door; its calls may
/// come from any thread and run one after the other.
package org.frameseek.clip;
