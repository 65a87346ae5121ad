// Multi-head attention, forward and backward, on short sequences: one matrix product per head is too small for a BLAS call.
// Rows are strided so that q, k and v may lie side by side in one projection's output; nothing is copied or transposed.
#include <math.h>

enum { kMostKeys = 512 };

// q: [B, T, H*D], k, v: [B, S, H*D]; keys: number of real keys per sequence, or null; weights: [B, H, T, S]; out: [B, T, H*D] packed.
void attention_forward(const float *q, long q_row, const float *k, long k_row, const float *v, long v_row, const int *keys,
                       int causal, long batch, long heads, long t, long s, long d, float *weights, float *out)
{
    const float scale = 1.0f / sqrtf((float)d);
    for (long b = 0; b < batch; ++b) {
        for (long h = 0; h < heads; ++h) {
            for (long i = 0; i < t; ++i) {
                const float *qi = q + (b * t + i) * q_row + h * d;
                float *w = weights + ((b * heads + h) * t + i) * s;
                long seen = keys ? keys[b] : s;
                if (causal && i + 1 < seen)
                    seen = i + 1;
                float top = -1e30f;
                for (long j = 0; j < seen; ++j) {
                    const float *kj = k + (b * s + j) * k_row + h * d;
                    float dot = 0;
                    for (long x = 0; x < d; ++x)
                        dot += qi[x] * kj[x];
                    w[j] = dot * scale;
                    top = w[j] > top ? w[j] : top;
                }
                float sum = 0;
                for (long j = 0; j < seen; ++j) {
                    w[j] = expf(w[j] - top);
                    sum += w[j];
                }
                float *o = out + (b * t + i) * heads * d + h * d;
                for (long x = 0; x < d; ++x)
                    o[x] = 0;
                for (long j = 0; j < seen; ++j) {
                    w[j] /= sum;
                    const float *vj = v + (b * s + j) * v_row + h * d;
                    for (long x = 0; x < d; ++x)
                        o[x] += w[j] * vj[x];
                }
                for (long j = seen; j < s; ++j)
                    w[j] = 0;
            }
        }
    }
}

// d_weights may be null: what the weights themselves are pulled by (an alignment loss). Gradients of k and v start at zero.
void attention_backward(const float *q, long q_row, const float *k, long k_row, const float *v, long v_row, const int *keys,
                        int causal, long batch, long heads, long t, long s, long d, const float *weights, const float *d_out,
                        const float *d_weights, float *d_q, long d_q_row, float *d_k, float *d_v, long d_kv_row)
{
    const float scale = 1.0f / sqrtf((float)d);
    float g[kMostKeys];
    for (long b = 0; b < batch; ++b) {
        for (long h = 0; h < heads; ++h) {
            for (long i = 0; i < t; ++i) {
                const float *qi = q + (b * t + i) * q_row + h * d;
                const float *go = d_out + (b * t + i) * heads * d + h * d;
                const long at = ((b * heads + h) * t + i) * s;
                const float *w = weights + at;
                long seen = keys ? keys[b] : s;
                if (causal && i + 1 < seen)
                    seen = i + 1;
                float mean = 0;
                for (long j = 0; j < seen; ++j) {
                    const float *vj = v + (b * s + j) * v_row + h * d;
                    float *gv = d_v + (b * s + j) * d_kv_row + h * d;
                    float dot = 0;
                    for (long x = 0; x < d; ++x) {
                        dot += go[x] * vj[x];
                        gv[x] += w[j] * go[x];
                    }
                    g[j] = dot + (d_weights ? d_weights[at + j] : 0);
                    mean += g[j] * w[j];
                }
                float *gq = d_q + (b * t + i) * d_q_row + h * d;
                for (long x = 0; x < d; ++x)
                    gq[x] = 0;
                for (long j = 0; j < seen; ++j) {
                    const float e = w[j] * (g[j] - mean) * scale;
                    const float *kj = k + (b * s + j) * k_row + h * d;
                    float *gk = d_k + (b * s + j) * d_kv_row + h * d;
                    for (long x = 0; x < d; ++x) {
                        gq[x] += e * kj[x];
                        gk[x] += e * qi[x];
                    }
                }
            }
        }
    }
}
