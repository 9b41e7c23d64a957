// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include "core/jobs/parallel.h"
#include "core/learn/lstm_function_torch.h"
#include "core/learn/lstm_kernels.h"

namespace qd::learn {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// The batch is taken in this many parts at most, so that sums over it do not depend on the number of
/// threads.
constexpr std::size_t kMostParts = 16;
/// A block waits for so many others to be asked for before it goes.
constexpr std::int64_t kPatience = 64;
constexpr std::size_t kAlign = 64;

std::size_t bytesOf(torch::IntArrayRef sizes, torch::ScalarType type) {
    return static_cast<std::size_t>(c10::multiply_integers(sizes)) * c10::elementSize(type);
}

template <class Real>
const LstmKernels<Real>& kernelsOf();
template <>
const LstmKernels<float>& kernelsOf<float>() {
    return lstmKernels().single;
}
template <>
const LstmKernels<double>& kernelsOf<double>() {
    return lstmKernels().wide;
}

/// A layer's tensors, as they are kept for the way back.
struct Pass {
    Tensor x;  ///< [T, B, In]; numbers of one input lie side by side
    LstmWeights weights;
    Tensor mask;   ///< [B, T] or undefined
    Tensor h;      ///< [T, B, H]
    Tensor gates;  ///< [T, B, 4H]; undefined: computed again, or not wanted
    Tensor cells;  ///< [chunks, B, H]; undefined: not wanted
};

template <class Real>
LstmForward<Real> rawOf(const Pass& pass) {
    LstmForward<Real> raw;
    raw.shape.steps = static_cast<std::size_t>(pass.x.size(0));
    raw.shape.batch = static_cast<std::size_t>(pass.x.size(1));
    raw.shape.inputs = static_cast<std::size_t>(pass.x.size(2));
    raw.shape.hidden = static_cast<std::size_t>(pass.weights.recurrent.size(1));
    raw.shape.xStep = static_cast<std::size_t>(pass.x.stride(0));
    raw.shape.xRow = static_cast<std::size_t>(pass.x.stride(1));
    if (pass.mask.defined())
        raw.shape.mask = reinterpret_cast<const std::uint8_t*>(pass.mask.data_ptr<bool>());
    raw.x = pass.x.data_ptr<Real>();
    raw.h = pass.h.data_ptr<Real>();
    if (pass.gates.defined()) raw.gates = pass.gates.data_ptr<Real>();
    if (pass.cells.defined()) raw.cells = pass.cells.data_ptr<Real>();
    return raw;
}

/// What is needed beside a pass: of one type, from the buffers.
template <class Real>
class Workspace {
public:
    Workspace(const LstmSequences& shape, LstmBuffers& buffers, torch::ScalarType type)
        : m_layout(kernelsOf<Real>(), shape.inputs, shape.hidden),
          m_rows(kernelsOf<Real>().rows),
          m_batch(shape.batch),
          m_buffers(buffers),
          m_type(type) {}

    [[nodiscard]] const LstmLayout<Real>& layout() const { return m_layout; }
    [[nodiscard]] std::size_t parts() const { return std::min(kMostParts, tiles()); }
    /// [count, of at least `size` numbers], rows on lines of their own.
    [[nodiscard]] Tensor rows(std::size_t count, std::size_t size) const {
        const std::size_t whole = (size + kAlign - 1) / kAlign * kAlign;
        return m_buffers.take({static_cast<std::int64_t>(count), static_cast<std::int64_t>(whole)}, m_type);
    }
    /// work(part, begin, end) for each part of the batch, in whole tiles.
    template <class Work>
    void forParts(const Work& work) const {
        const auto threads = static_cast<std::size_t>(std::max(1, at::get_num_threads()));
        jobs::parallelFor(at::in_parallel_region() ? 1 : threads, parts(), [&](std::size_t part) {
            work(part, tiles() * part / parts() * m_rows,
                 std::min(m_batch, tiles() * (part + 1) / parts() * m_rows));
        });
    }

private:
    [[nodiscard]] std::size_t tiles() const { return (m_batch + m_rows - 1) / m_rows; }

    LstmLayout<Real> m_layout;
    std::size_t m_rows;
    std::size_t m_batch;
    LstmBuffers& m_buffers;
    torch::ScalarType m_type;
};

template <class Real>
Tensor packedForward(const Workspace<Real>& space, const LstmWeights& weights) {
    Tensor panels = space.rows(1, space.layout().forwardPanels());
    space.layout().packForward(weights.inputs.data_ptr<Real>(), weights.recurrent.data_ptr<Real>(),
                               panels.data_ptr<Real>());
    return panels;
}

template <class Real>
void runForward(const Pass& pass, LstmBuffers& buffers) {
    LstmForward<Real> raw = rawOf<Real>(pass);
    const Workspace<Real> space(raw.shape, buffers, pass.x.scalar_type());
    const Tensor panels = packedForward(space, pass.weights);
    const Tensor bias = pass.weights.inputBias + pass.weights.recurrentBias;
    raw.panels = panels.data_ptr<Real>();
    raw.bias = bias.data_ptr<Real>();
    space.forParts([&](std::size_t /*part*/, std::size_t begin, std::size_t end) {
        const Tensor scratch = space.rows(1, space.layout().forwardScratch());
        kernelsOf<Real>().forward(raw, begin, end, scratch.data_ptr<Real>());
    });
}

struct Gradients {
    Tensor x;
    Tensor inputs;
    Tensor recurrent;
    Tensor bias;
};

template <class Real>
Gradients runBackward(const Pass& pass, const Tensor& dh, bool wantsX, LstmBuffers& buffers) {
    LstmBackward<Real> raw;
    raw.forward = rawOf<Real>(pass);
    const Workspace<Real> space(raw.forward.shape, buffers, pass.x.scalar_type());
    const LstmLayout<Real>& layout = space.layout();
    Gradients out{{}, torch::zeros_like(pass.weights.inputs), torch::zeros_like(pass.weights.recurrent), {}};
    if (wantsX) out.x = buffers.take(pass.x.sizes(), pass.x.scalar_type());
    const Tensor bias = pass.weights.inputBias + pass.weights.recurrentBias;
    const Tensor again = pass.gates.defined() ? Tensor() : packedForward(space, pass.weights);
    if (again.defined()) raw.forward.panels = again.data_ptr<Real>();
    const Tensor panels = space.rows(1, layout.backwardPanels());
    layout.packBackward(pass.weights.inputs.data_ptr<Real>(), pass.weights.recurrent.data_ptr<Real>(), wantsX,
                        panels.data_ptr<Real>());
    raw.forward.bias = bias.data_ptr<Real>();
    raw.panels = panels.data_ptr<Real>();
    raw.dh = dh.data_ptr<Real>();
    raw.dx = wantsX ? out.x.data_ptr<Real>() : nullptr;
    const Tensor weights = space.rows(space.parts(), layout.weights()).zero_();
    const Tensor biases =
        torch::zeros({static_cast<std::int64_t>(space.parts()), bias.size(0)}, bias.options());
    const auto row = [](const Tensor& rows, std::size_t part) {
        return rows.data_ptr<Real>() + static_cast<std::int64_t>(part) * rows.size(1);
    };
    space.forParts([&](std::size_t part, std::size_t begin, std::size_t end) {
        const Tensor scratch = space.rows(1, layout.backwardScratch(pass.gates.defined()));
        kernelsOf<Real>().backward(raw, begin, end,
                                   {scratch.data_ptr<Real>(), row(weights, part), row(biases, part)});
    });
    for (std::size_t part = 0; part < space.parts(); ++part)
        layout.addWeights(row(weights, part), out.inputs.data_ptr<Real>(), out.recurrent.data_ptr<Real>());
    out.bias = biases.sum(0);
    return out;
}

void forward(const Pass& pass, LstmBuffers& buffers) {
    if (pass.x.scalar_type() == torch::kFloat64) return runForward<double>(pass, buffers);
    runForward<float>(pass, buffers);
}

Gradients backward(const Pass& pass, const Tensor& dh, bool wantsX, LstmBuffers& buffers) {
    if (pass.x.scalar_type() == torch::kFloat64) return runBackward<double>(pass, dh, wantsX, buffers);
    return runBackward<float>(pass, dh, wantsX, buffers);
}

/// What goes through the graph beside tensors.
struct Companion : torch::CustomClassHolder {
    std::shared_ptr<LstmBuffers> buffers;
    bool wantsX = false;
};

struct Function : torch::autograd::Function<Function> {
    static Tensor forward(AutogradContext* ctx, const Tensor& x, const Tensor& inputs,
                          const Tensor& recurrent, const Tensor& inputBias, const Tensor& recurrentBias,
                          Pass pass, const std::shared_ptr<LstmBuffers>& buffers, bool wantsX) {
        learn::forward(pass, *buffers);
        auto companion = c10::make_intrusive<Companion>();
        companion->buffers = buffers;
        companion->wantsX = wantsX;
        ctx->saved_data["companion"] = c10::IValue::make_capsule(std::move(companion));
        ctx->save_for_backward(
            {x, inputs, recurrent, inputBias, recurrentBias, pass.mask, pass.h, pass.gates, pass.cells});
        return pass.h;
    }

    static variable_list backward(AutogradContext* ctx, const variable_list& given) {
        TORCH_CHECK(!torch::GradMode::is_enabled(), "the recurrent layer's kernels are differentiable once");
        variable_list out(8);
        if (!given[0].defined()) return out;
        const variable_list kept = ctx->get_saved_variables();
        const Pass pass{kept[0], {kept[1], kept[2], kept[3], kept[4]}, kept[5], kept[6], kept[7], kept[8]};
        const auto companion =
            c10::static_intrusive_pointer_cast<Companion>(ctx->saved_data["companion"].toCapsule());
        const Gradients found =
            learn::backward(pass, given[0].contiguous(), companion->wantsX, *companion->buffers);
        out[0] = found.x;
        out[1] = found.inputs;
        out[2] = found.recurrent;
        out[3] = found.bias;
        out[4] = found.bias.clone();
        return out;
    }
};

}  // namespace

LstmBuffers::Block LstmBuffers::find(std::size_t bytes) {
    ++m_uses;
    auto best = m_waiting.end();
    for (auto it = m_waiting.begin(); it != m_waiting.end(); ++it) {
        const bool fits = it->bytes >= bytes && it->bytes <= bytes + bytes / 4;
        if (fits && (best == m_waiting.end() || it->bytes < best->bytes)) best = it;
    }
    Block block;
    if (best != m_waiting.end()) {
        block = std::move(*best);
        m_waiting.erase(best);
    } else {
        m_waiting.erase(std::remove_if(m_waiting.begin(), m_waiting.end(),
                                       [this](const Block& b) { return b.lastUse + kPatience < m_uses; }),
                        m_waiting.end());
        block.memory = allocated(bytes);
        block.bytes = bytes;
    }
    block.lastUse = m_uses;
    return block;
}

c10::DataPtr LstmBuffers::allocated(std::size_t bytes) {
    c10::Allocator* const allocator = c10::GetAllocator(c10::kCPU);
    if (!m_waiting.empty()) {
        try {
            return allocator->allocate(bytes);
        } catch (const c10::Error&) {
            m_waiting.clear();  // what waits may be what is missing
        }
    }
    return allocator->allocate(bytes);
}

Tensor LstmBuffers::take(torch::IntArrayRef sizes, torch::ScalarType type) {
    const std::size_t bytes = std::max(bytesOf(sizes, type), kAlign);
    auto block = std::make_shared<Block>();
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        *block = find(bytes);
        m_taken += block->bytes;
    }
    void* const data = block->memory.get();
    const auto giveBack = [self = shared_from_this(), block](void*) {
        const std::lock_guard<std::mutex> lock(self->m_mutex);
        self->m_taken -= block->bytes;
        self->m_waiting.push_back(std::move(*block));
    };
    return torch::from_blob(data, sizes, giveBack, torch::TensorOptions(type));
}

std::int64_t LstmBuffers::heldBytes() const {
    const std::lock_guard<std::mutex> lock(m_mutex);
    std::size_t bytes = m_taken;
    for (const Block& block : m_waiting)
        bytes += block.bytes;
    return static_cast<std::int64_t>(bytes);
}

void LstmBuffers::release() {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_waiting.clear();
}

Tensor lstmByKernels(const Tensor& x, const LstmWeights& weights, const Tensor& mask, bool checkpointing,
                     const std::shared_ptr<LstmBuffers>& buffers) {
    const bool wantsX = x.requires_grad();
    const bool learns = torch::GradMode::is_enabled() &&
                        (wantsX || weights.inputs.requires_grad() || weights.recurrent.requires_grad() ||
                         weights.inputBias.requires_grad() || weights.recurrentBias.requires_grad());
    const std::int64_t steps = x.size(0);
    const std::int64_t batch = x.size(1);
    const std::int64_t hidden = weights.recurrent.size(1);
    Pass pass;
    pass.x = x.stride(2) == 1 ? x : x.contiguous();
    pass.weights = {weights.inputs.contiguous(), weights.recurrent.contiguous(),
                    weights.inputBias.contiguous(), weights.recurrentBias.contiguous()};
    pass.mask = mask.defined() ? mask.to(torch::kBool).contiguous() : mask;
    pass.h = buffers->take({steps, batch, hidden}, x.scalar_type());
    if (!learns) {
        const torch::NoGradGuard noGradients;
        forward(pass, *buffers);
        return pass.h;
    }
    const auto chunk = static_cast<std::int64_t>(kLstmChunk);
    if (!checkpointing) pass.gates = buffers->take({steps, batch, 4 * hidden}, x.scalar_type());
    pass.cells = buffers->take({(steps + chunk - 1) / chunk, batch, hidden}, x.scalar_type());
    return Function::apply(pass.x, pass.weights.inputs, pass.weights.recurrent, pass.weights.inputBias,
                           pass.weights.recurrentBias, pass, buffers, wantsX);
}

}  // namespace qd::learn
