// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include "core/jobs/parallel.h"
#include "core/learn/gat_kernels.h"
#include "core/learn/gat_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Below so many pairs × dimensions a thread costs more than it saves: about a millisecond.
constexpr double kWorthThreads = 1.6e7;
/// A thread that is kept waiting for its processor should not keep the others waiting.
constexpr std::size_t kPartsOfThread = 4;

std::size_t count(std::int64_t n) {
    return static_cast<std::size_t>(n);
}

/// Heads of graphs in a row, each on its own: what they give does not depend on who computes them.
template <class Real>
struct Batch {
    std::size_t graphs, names, heads, width;
    const Real* projected;
    const Real* attention;
    Real leak;
    const std::uint8_t* present;
    const std::uint8_t* mask = nullptr;
    const std::int32_t* offsets = nullptr;
    const std::int32_t* sources = nullptr;
    double pairs;  ///< of all graphs, that are walked
    bool alongEdges = false;

    /// `parts`: projected, attention, present, mask, offsets, sources, whatever follows.
    Batch(const variable_list& parts, double slope)
        : graphs(count(parts[0].size(0))),
          names(count(parts[0].size(1))),
          heads(count(parts[0].size(3))),
          width(count(parts[0].size(4))),
          projected(parts[0].data_ptr<Real>()),
          attention(parts[1].data_ptr<Real>()),
          leak(static_cast<Real>(slope)),
          present(reinterpret_cast<const std::uint8_t*>(parts[2].data_ptr<bool>())),
          pairs(static_cast<double>(graphs) * static_cast<double>(names * names)) {
        if (parts[3].defined()) mask = reinterpret_cast<const std::uint8_t*>(parts[3].data_ptr<bool>());
        if (!parts[4].defined()) return;
        offsets = parts[4].data_ptr<std::int32_t>();
        sources = parts[5].data_ptr<std::int32_t>();
        const auto edges = static_cast<double>(parts[5].size(0));
        if (edges < kGatDenseShare * pairs) {
            alongEdges = true;
            pairs = edges;
        }
    }

    [[nodiscard]] const GatKernels<Real>& kernels() const {
        return (alongEdges ? gatSparse() : gatDense()).template of<Real>();
    }
    [[nodiscard]] std::size_t scratch() const {
        return alongEdges ? gatSparseScratch(names, width) : gatDenseScratch(names, width);
    }
    [[nodiscard]] std::size_t at(std::size_t graph, std::size_t head) const {
        return graph * names * 2 * heads * width + head * width;
    }
    [[nodiscard]] GatHead<Real> head(std::size_t graph, std::size_t which) const {
        GatHead<Real> one;
        one.names = names;
        one.width = width;
        one.row = 2 * heads * width;
        one.target = projected + at(graph, which);
        one.source = one.target + heads * width;
        one.attention = attention + which * width;
        one.leak = leak;
        one.present = present + graph * names;
        if (mask != nullptr) one.mask = mask + graph * names * names;
        if (offsets != nullptr) one.offsets = offsets + graph * (names + 1);
        one.sources = sources;
        return one;
    }

    /// work(graph, head, scratch) for each.
    template <class Work>
    void forHeads(const torch::TensorOptions& options, const Work& work) const {
        const std::size_t units = graphs * heads;
        const bool worth =
            !at::in_parallel_region() && pairs * static_cast<double>(heads * width) > kWorthThreads;
        const std::size_t threads = worth ? count(std::max(1, at::get_num_threads())) : 1;
        const std::size_t parts = std::min(units, threads == 1 ? 1 : kPartsOfThread * threads);
        const Tensor space =
            torch::empty({static_cast<std::int64_t>(parts), static_cast<std::int64_t>(scratch())},
                         options.requires_grad(false));
        Real* const first = space.data_ptr<Real>();
        jobs::parallelFor(threads, parts, [&](std::size_t part) {
            for (std::size_t unit = units * part / parts; unit < units * (part + 1) / parts; ++unit)
                work(unit / heads, unit % heads, first + part * scratch());
        });
    }
};

/// out and normaliser [G, H, N].
template <class Real>
void run(const Batch<Real>& batch, Tensor& out, Tensor& normaliser) {
    Real* const to = out.data_ptr<Real>();
    Real* const norms = normaliser.data_ptr<Real>();
    batch.forHeads(out.options(), [&](std::size_t graph, std::size_t head, Real* scratch) {
        GatForward<Real> pass;
        pass.head = batch.head(graph, head);
        pass.outRow = batch.heads * batch.width;
        pass.out = to + graph * batch.names * pass.outRow + head * batch.width;
        pass.normaliser = norms + (graph * batch.heads + head) * batch.names;
        batch.kernels().forward(pass, scratch);
    });
}

struct Gradients {
    Tensor projected;
    Tensor attention;
};

template <class Real>
Gradients runBack(const Batch<Real>& batch, const Tensor& out, const Tensor& normaliser, const Tensor& grad) {
    const auto heads = static_cast<std::int64_t>(batch.heads);
    const auto width = static_cast<std::int64_t>(batch.width);
    Gradients found;
    found.projected = torch::empty({out.size(0), out.size(1), 2, heads, width}, out.options());
    const Tensor each = torch::empty({out.size(0), heads, width}, out.options());
    Real* const to = found.projected.data_ptr<Real>();
    Real* const shares = each.data_ptr<Real>();
    batch.forHeads(out.options(), [&](std::size_t graph, std::size_t head, Real* scratch) {
        GatBackward<Real> pass;
        pass.head = batch.head(graph, head);
        pass.outRow = batch.heads * batch.width;
        const std::size_t at = graph * batch.names * pass.outRow + head * batch.width;
        pass.out = out.data_ptr<Real>() + at;
        pass.grad = grad.data_ptr<Real>() + at;
        pass.normaliser = normaliser.data_ptr<Real>() + (graph * batch.heads + head) * batch.names;
        pass.target = to + batch.at(graph, head);
        pass.source = pass.target + batch.heads * batch.width;
        pass.attention = shares + (graph * batch.heads + head) * batch.width;
        batch.kernels().backward(pass, scratch);
    });
    found.attention = torch::zeros({heads, width}, out.options());
    for (std::int64_t graph = 0; graph < each.size(0);
         ++graph)  // in this order, however many threads there were
        found.attention.add_(each[graph]);
    return found;
}

struct Fused : torch::autograd::Function<Fused> {
    static Tensor forward(AutogradContext* ctx, const Tensor& projected, const Tensor& attention,
                          const GatEdges& edges, double leak) {
        Tensor out =
            torch::empty({projected.size(0), projected.size(1), projected.size(3), projected.size(4)},
                         projected.options().requires_grad(false));
        Tensor normaliser =
            torch::empty({projected.size(0), projected.size(3), projected.size(1)}, out.options());
        const variable_list parts{projected,       attention, edges.present(), edges.mask(), edges.offsets(),
                                  edges.sources(), out,       normaliser};
        if (out.scalar_type() == torch::kFloat64) {
            run(Batch<double>(parts, leak), out, normaliser);
        } else {
            run(Batch<float>(parts, leak), out, normaliser);
        }
        ctx->save_for_backward(parts);
        ctx->saved_data["leak"] = leak;
        return out;
    }

    static variable_list backward(AutogradContext* ctx, const variable_list& grads) {
        TORCH_CHECK(!torch::GradMode::is_enabled(), "graph attention is differentiable once");
        const variable_list kept = ctx->get_saved_variables();
        const double leak = ctx->saved_data["leak"].toDouble();
        const Tensor grad = grads[0].to(kept[6].scalar_type()).contiguous();
        Gradients found;
        if (grad.scalar_type() == torch::kFloat64) {
            const Batch<double> batch(kept, leak);
            found = runBack(batch, kept[6], kept[7], grad);
        } else {
            const Batch<float> batch(kept, leak);
            found = runBack(batch, kept[6], kept[7], grad);
        }
        return {found.projected, found.attention, Tensor(), Tensor()};
    }
};

}  // namespace

void checkGatInput(const Tensor& projected, const Tensor& attention, const GatEdges& edges, double leak) {
    TORCH_CHECK(projected.dim() == 5 && projected.size(2) == 2, "graph attention takes [G, N, 2, H, D]");
    TORCH_CHECK(attention.dim() == 2 && attention.size(0) == projected.size(3) &&
                    attention.size(1) == projected.size(4),
                "the attention has another shape than its heads");
    TORCH_CHECK(edges.graphs() == projected.size(0) && edges.names() == projected.size(1),
                "the edges are not those of these graphs");
    TORCH_CHECK(edges.device() == projected.device() && attention.device() == projected.device(),
                "graph attention with its parts on two devices");
    TORCH_CHECK(leak >= 0.0 && leak <= 1.0, "the slope of the leak is from 0 to 1");
}

Tensor gatAttention(const Tensor& projected, const Tensor& attention, const GatEdges& edges, double leak) {
    if (!projected.device().is_cpu()) return gatAttentionComposed(projected, attention, edges, leak);
    checkGatInput(projected, attention, edges, leak);
    const auto type = projected.scalar_type();
    const auto exact = type == torch::kFloat64 ? torch::kFloat64 : torch::kFloat32;
    if (projected.numel() == 0) return projected.select(2, 0) * 0;
    return Fused::apply(projected.to(exact).contiguous(), attention.to(exact).contiguous(), edges, leak)
        .to(type);
}

}  // namespace qd::learn
