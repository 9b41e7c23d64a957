// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <tuple>

#include <torch/autograd.h>

#include "core/learn/heads_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// The τ of each row [R × 1], to the rounding of running sums: the sum of clamp(v − τ, lower, upper) falls in
/// straight pieces between the breakpoints v − upper (a name leaves its upper bound) and v − lower (it
/// arrives at the lower one).
Tensor roughShift(const Tensor& v, const Tensor& lower, const Tensor& upper) {
    const Tensor ones = torch::ones_like(v);
    const auto [points, order] = torch::sort(torch::cat({v - upper, v - lower}, 1), 1);
    const Tensor between = torch::cumsum(torch::cat({ones, -ones}, 1).gather(1, order), 1);
    const auto last = points.size(1) - 1;
    const Tensor steps = points.narrow(1, 1, last) - points.narrow(1, 0, last);
    const Tensor fallen = torch::cumsum(between.narrow(1, 0, last) * steps, 1);
    const Tensor start = upper.sum(1, true);
    const Tensor sums = torch::cat({start, start - fallen}, 1);
    const Tensor piece = ((sums >= 1.0).sum(1, true) - 1).clamp(0, last);
    const Tensor slope = between.gather(1, piece).clamp_min(1.0);
    return points.gather(1, piece) + (sums.gather(1, piece) - 1.0) / slope;
}

/// The same from plain sums over the names that it leaves between their bounds.
Tensor shift(const Tensor& v, const Tensor& lower, const Tensor& upper) {
    const Tensor rough = roughShift(v, lower, upper);
    const Tensor moved = v - rough;
    const Tensor free = torch::logical_and(moved > lower, moved < upper);
    const Tensor count = free.sum(1, true).to(v.scalar_type());
    const Tensor fixed = torch::where(moved >= upper, upper, lower);
    const Tensor total = torch::where(free, v, fixed).sum(1, true) - 1.0;
    return torch::where(count > 0.0, total / count.clamp_min(1.0), rough);
}

struct BoxProjection : torch::autograd::Function<BoxProjection> {
    static Tensor forward(AutogradContext* context, const Tensor& v, const Tensor& lower,
                          const Tensor& upper) {
        const Tensor wide = v.to(torch::kFloat64);
        const Tensor low = lower.to(torch::kFloat64);
        const Tensor high = upper.to(torch::kFloat64);
        const Tensor moved = wide - shift(wide, low, high);
        const Tensor w = torch::minimum(torch::maximum(moved, low), high);
        context->save_for_backward({torch::logical_and(w > low, w < high)});
        return w.to(v.scalar_type());
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const Tensor free = context->get_saved_variables()[0];
        const Tensor inside = torch::where(free, gradients[0], torch::zeros_like(gradients[0]));
        const Tensor count = free.sum(1, true).clamp_min(1).to(inside.scalar_type());
        const Tensor centred = inside - inside.sum(1, true) / count;
        return {torch::where(free, centred, torch::zeros_like(centred)), Tensor(), Tensor()};
    }
};

/// `bound` where the mask is true, else 0.
Tensor boundWithin(const Tensor& mask, double bound) {
    return mask.to(torch::kFloat64) * bound;
}

Tensor within(const Tensor& scores, const Tensor& mask) {
    return torch::where(mask, scores, torch::zeros_like(scores));
}

}  // namespace

Tensor projectOntoBox(const Tensor& v, const Tensor& lower, const Tensor& upper) {
    return BoxProjection::apply(v, lower, upper);
}

Tensor sparsemax(const Tensor& scores, const Tensor& mask) {
    return projectOntoBox(within(scores, mask), boundWithin(mask, 0.0), boundWithin(mask, 1.0));
}

Tensor maskedSoftmax(const Tensor& scores, const Tensor& mask) {
    const double none = -std::numeric_limits<double>::infinity();
    return torch::softmax(scores.masked_fill(torch::logical_not(mask), none), 1);
}

Tensor weigh(const Tensor& scores, const Tensor& mask, const model::ModelSpec& spec) {
    const Tensor scaled = within(scores, mask) / spec.temperature;
    const bool soft = spec.head == model::Head::Softmax;
    const Tensor v = soft ? maskedSoftmax(scaled, mask) : scaled;
    if (soft && spec.minWeight <= 0.0 && spec.maxWeight >= 1.0) return v;
    return projectOntoBox(v, boundWithin(mask, spec.minWeight), boundWithin(mask, spec.maxWeight));
}

}  // namespace qd::learn
