package org.frameseek.clip;

/// In which precision a person wants the model to run.
public enum PrecisionChoice {
    /// The fastest that keeps the scores: fp16 on a graphics card, bf16 on processors built for it, else fp32.
    AUTO, FP32, FP16, BF16
}
