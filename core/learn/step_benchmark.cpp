// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/step_benchmark.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <ATen/Parallel.h>
#include <torch/nn/modules/rnn.h>
#include <torch/utils.h>

#include "core/learn/lstm_kernels.h"
#include "core/learn/lstm_torch.h"
#include "core/learn/tensor_memory_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

constexpr int kMostThreads = 1024;
constexpr int kMostRepeats = 10'000;
constexpr std::uint64_t kSeed = 1;

/// LibTorch's number of threads, given back at the end.
class Threads {
public:
    explicit Threads(int count) : m_before(at::get_num_threads()) { at::set_num_threads(count); }
    ~Threads() { at::set_num_threads(m_before); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

private:
    int m_before;
};

double timed(const Step& step, const Clock& clock) {
    const auto start = clock.monotonicNanos();
    step();
    return static_cast<double>(clock.monotonicNanos() - start) * 1e-9;
}

/// Most bytes of tensors in the second of two steps: what the first leaves to it counts.
std::int64_t peakOf(const StepMaker& make) {
    TensorMemory memory(0, {}, false);
    const Step step = make();
    step();
    memory.host().restartPeak();
    step();
    return memory.host().peak.load();
}

Status run(const StepMaker& own, const StepMaker& peer, const StepBenchmarkSpec& spec, const Clock& clock,
           const jobs::JobContext& job, StepBenchmark& out) {
    const Threads threads(spec.threads);
    QD_CHECK(job.checkpoint("Measuring memory", 0.0));
    out.peakBytes = peakOf(own);
    if (spec.withPeer) out.peerPeakBytes = peakOf(peer);
    const Step mine = own();
    const Step theirs = spec.withPeer ? peer() : Step();
    for (int i = -1; i < spec.repeats; ++i) {
        QD_CHECK(job.checkpoint("Measuring steps", static_cast<double>(i + 1) / (spec.repeats + 1)));
        const double seconds = timed(mine, clock);
        const double peerSeconds = theirs ? timed(theirs, clock) : 0.0;
        if (i < 0) continue;  // the first one makes buffers
        out.seconds.push_back(seconds);
        if (theirs) out.peerSeconds.push_back(peerSeconds);
    }
    return Ok{};
}

Status check(const LstmStep& shape) {
    const auto sizes = {shape.batch, shape.steps, shape.features, shape.hidden, shape.layers};
    if (std::any_of(sizes.begin(), sizes.end(), [](std::int64_t n) { return n < 1 || n > 1'000'000; }))
        return Error{ErrorCode::BadInput, say("a size of the step is not from 1 to 1,000,000")};
    return Ok{};
}

LstmLayer ownLayer(const LstmStep& shape, bool checkpointing) {
    torch::manual_seed(kSeed);
    LstmOptions options;
    options.features = shape.features;
    options.hidden = shape.hidden;
    options.layers = shape.layers;
    options.checkpointing = checkpointing;
    return LstmLayer(options);
}

torch::nn::LSTM peerLayer(const LstmStep& shape) {
    torch::manual_seed(kSeed);
    return torch::nn::LSTM(
        torch::nn::LSTMOptions(shape.features, shape.hidden).num_layers(shape.layers).batch_first(true));
}

Tensor batchOf(const LstmStep& shape) {
    torch::manual_seed(kSeed + 1);
    return torch::randn({shape.batch, shape.steps, shape.features});
}

/// Largest difference of gradients, by parameter as a share of its largest value.
double gradientsApart(const torch::nn::Module& own, const torch::nn::Module& peer) {
    const auto mine = own.named_parameters();
    double apart = 0.0;
    for (const auto& parameter : peer.named_parameters()) {
        const Tensor expected = parameter.value().grad();
        const Tensor difference = (mine[parameter.key()].grad() - expected).abs().max();
        apart = std::max(apart, (difference / expected.abs().max()).item<double>());
    }
    return apart;
}

Result<StepBenchmark> lstmSteps(const LstmStep& shape, const StepBenchmarkSpec& spec, const Clock& clock,
                                const jobs::JobContext& job) {
    const auto ownStep = [](LstmLayer layer, const Tensor& x) {
        layer->zero_grad();
        layer->forward(x).square().mean().backward();
    };
    const auto peerStep = [](torch::nn::LSTM layer, const Tensor& x) {
        layer->zero_grad();
        std::get<0>(layer->forward(x)).square().mean().backward();
    };
    const StepMaker own = [&]() -> Step {
        return
            [ownStep, layer = ownLayer(shape, spec.checkpointing), x = batchOf(shape)] { ownStep(layer, x); };
    };
    const StepMaker peer = [&]() -> Step {
        return [peerStep, layer = peerLayer(shape), x = batchOf(shape)] { peerStep(layer, x); };
    };
    QD_TRY(auto out, measureSteps(own, peer, spec, clock, job));
    if (!spec.withPeer) return out;
    const LstmLayer mine = ownLayer(shape, spec.checkpointing);
    const torch::nn::LSTM theirs = peerLayer(shape);
    ownStep(mine, batchOf(shape));
    peerStep(theirs, batchOf(shape));
    out.apart = gradientsApart(*mine, *theirs);
    return out;
}

Error failed(const c10::Error& thrown) {
    return Error{ErrorCode::Internal, say("LibTorch failed: %1", thrown.what_without_backtrace())};
}

}  // namespace

Result<StepBenchmark> measureSteps(const StepMaker& own, const StepMaker& peer, const StepBenchmarkSpec& spec,
                                   const Clock& clock, const jobs::JobContext& job) {
    if (spec.threads < 1 || spec.threads > kMostThreads)
        return Error{ErrorCode::BadInput, say("threads are from 1 to %1", kMostThreads)};
    if (spec.repeats < 1 || spec.repeats > kMostRepeats)
        return Error{ErrorCode::BadInput, say("repeats are from 1 to %1", kMostRepeats)};
    try {
        StepBenchmark out;
        QD_CHECK(run(own, peer, spec, clock, job, out));
        return out;
    } catch (const c10::Error& thrown) {
        return failed(thrown);
    }
}

Result<StepBenchmark> benchmarkLstmStep(const LstmStep& shape, const StepBenchmarkSpec& spec,
                                        const Clock& clock, const jobs::JobContext& job) {
    QD_CHECK(check(shape));
    try {
        return lstmSteps(shape, spec, clock, job);
    } catch (const c10::Error& thrown) {
        return failed(thrown);
    }
}

std::string recurrentKernelLevel() {
    return lstmKernels().level;
}

}  // namespace qd::learn
