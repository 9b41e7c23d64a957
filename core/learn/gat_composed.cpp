// SPDX-License-Identifier: GPL-3.0-or-later
// Graph attention of tensor operations: one dimension of the heads at a time, so that what exists at once is
// a few matrices [G, H, N, N]. The formulas are those of core/learn/gat_kernels.h.
#include <limits>

#include <c10/core/impl/LocalDispatchKeySet.h>
#include <torch/autograd.h>

#include "core/learn/gat_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// No operation in here is to be rounded to half precision behind our back.
class Exact {
    c10::impl::ExcludeDispatchKeyGuard m_guard{c10::autocast_dispatch_keyset};
};

struct Parts {
    Tensor target;  ///< [G, H, N, D]
    Tensor source;
    Tensor attention;  ///< a [1, H, 1, D]
    Tensor mask;       ///< bool [G, 1, N, N]
    double leak;

    [[nodiscard]] std::int64_t width() const { return target.size(3); }
    [[nodiscard]] Tensor listener(std::int64_t d) const { return target.select(3, d).unsqueeze(3); }
    [[nodiscard]] Tensor minus(std::int64_t d) const { return source.select(3, d).unsqueeze(2).neg(); }
};

Parts partsOf(const Tensor& projected, const Tensor& attention, const Tensor& mask, double leak) {
    const Tensor heads = projected.permute({2, 0, 3, 1, 4}).contiguous();  // [2, G, H, N, D]
    return {heads[0], heads[1], attention.unsqueeze(0).unsqueeze(2), mask.unsqueeze(1), leak};
}

/// α [G, H, N, N]; rows of names without edges are 0.
Tensor shares(const Parts& parts) {
    const Tensor linear = (parts.source * parts.attention).sum(3).unsqueeze(2);
    Tensor scores = linear.expand({-1, -1, linear.size(3), -1}).contiguous();
    for (std::int64_t d = 0; d < parts.width(); ++d) {
        const Tensor weight = parts.attention.select(3, d).unsqueeze(3) * (1.0 - parts.leak);
        scores.addcmul_(torch::maximum(parts.listener(d), parts.minus(d)), weight);
    }
    scores.masked_fill_(parts.mask.logical_not(), -std::numeric_limits<double>::infinity());
    const Tensor none = parts.mask.any(3, true).logical_not();
    return torch::softmax(scores, 3).masked_fill_(none, 0.0);
}

Tensor byName(const Tensor& heads) {  // [G, H, N, D] → [G, N, H, D]
    return heads.permute({0, 2, 1, 3}).contiguous();
}

struct Composed : torch::autograd::Function<Composed> {
    static Tensor forward(AutogradContext* ctx, const Tensor& projected, const Tensor& attention,
                          const Tensor& mask, double leak) {
        const Exact exact;
        const Parts parts = partsOf(projected, attention, mask, leak);
        Tensor out = byName(torch::matmul(shares(parts), parts.source));
        ctx->save_for_backward({projected, attention, mask, out});
        ctx->saved_data["leak"] = leak;
        return out;
    }

    static variable_list backward(AutogradContext* ctx, const variable_list& grads) {
        TORCH_CHECK(!torch::GradMode::is_enabled(), "graph attention is differentiable once");
        const Exact exact;
        const variable_list kept = ctx->get_saved_variables();
        const double leak = ctx->saved_data["leak"].toDouble();
        const Parts parts = partsOf(kept[0], kept[1], kept[2], leak);
        const Tensor grad = grads[0].to(kept[3].scalar_type()).permute({0, 2, 1, 3});
        const Tensor along = (grad * kept[3].permute({0, 2, 1, 3})).sum(3, true);
        Tensor slope = shares(parts);
        Tensor source = torch::matmul(slope.transpose(2, 3), grad);
        slope.mul_(torch::matmul(grad, parts.source.transpose(2, 3)).sub_(along));
        const Tensor edges = slope.sum(2).unsqueeze(3);  // [G, H, N, 1]
        Tensor byTarget = torch::empty_like(parts.target);
        Tensor bySource = torch::empty_like(parts.source);
        for (std::int64_t d = 0; d < parts.width(); ++d) {
            const Tensor above = slope * (parts.listener(d) > parts.minus(d));
            byTarget.select(3, d).copy_(above.sum(3));
            bySource.select(3, d).copy_(above.sum(2));
        }
        const Tensor both = edges * leak + bySource * (1.0 - leak);
        source += parts.attention * both;
        const Tensor target = parts.attention * byTarget * (1.0 - leak);
        const Tensor whole = parts.target * byTarget * (1.0 - leak) + parts.source * both;
        return {torch::stack({byName(target), byName(source)}, 2), whole.sum(torch::IntArrayRef{0, 2}),
                Tensor(), Tensor()};
    }
};

}  // namespace

Tensor gatAttentionComposed(const Tensor& projected, const Tensor& attention, const GatEdges& edges,
                            double leak) {
    checkGatInput(projected, attention, edges, leak);
    const auto type = projected.scalar_type();
    const auto exact = type == torch::kFloat64 ? torch::kFloat64 : torch::kFloat32;
    return Composed::apply(projected.to(exact), attention.to(exact), edges.asMask(), leak).to(type);
}

}  // namespace qd::learn
