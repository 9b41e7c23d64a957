// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/train_messages.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/contracts.h"
#include "core/model/blob_parts.h"
#include "core/model/json_fields.h"
#include "core/model/message_json.h"

namespace qd::model {

namespace {

constexpr std::size_t kMostFoldRows = 100'000;
constexpr double kSumTolerance = 1e-3;
constexpr auto kMostNumber = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());

Json number(std::size_t value) {
    return std::uint64_t{value};
}

Status noBlob(const Frame& frame) {
    return BlobReader(frame.blob).done();
}

/// Numbers that rows of weights may hold: neither negative nor infinite, each row the whole.
Status checkWeights(const std::vector<float>& weights, std::size_t width) {
    for (std::size_t row = 0; row * width < weights.size(); ++row) {
        double sum = 0.0;
        for (std::size_t i = 0; i < width; ++i) {
            const float weight = weights[row * width + i];
            if (!std::isfinite(weight) || weight < 0.0F)
                return Error{ErrorCode::BadInput,
                             say("a weight of row %1 is below 0 or not finite", std::to_string(row + 1))};
            sum += static_cast<double>(weight);
        }
        if (std::abs(sum - 1.0) > kSumTolerance)
            return Error{ErrorCode::BadInput,
                         say("the weights of row %1 sum to %2, not to 1", std::to_string(row + 1), sum)};
    }
    return Ok{};
}

}  // namespace

Frame toFrame(const WorkerHello& hello) {
    Frame frame{FrameKind::Hello, Json::object(), {}};
    frame.json.set("protocol", hello.protocol).set("torch", hello.torch);
    return frame;
}

Frame toFrame(const WorkerHeartbeat& beat) {
    Frame frame{FrameKind::Heartbeat, Json::object(), {}};
    frame.json.set("paused", beat.paused).set("seconds", beat.seconds);
    frame.json.set("stage", beat.stage).set("fraction", beat.fraction);
    return frame;
}

Frame toFrame(const EpochMetrics& metrics) {
    Frame frame{FrameKind::Epoch, Json::object(), {}};
    frame.json.set("fold", number(metrics.fold)).set("folds", number(metrics.folds));
    frame.json.set("epoch", number(metrics.epoch)).set("epochs", number(metrics.epochs));
    frame.json.set("train_loss", metrics.trainLoss).set("valid_loss", metrics.validLoss);
    frame.json.set("train_sharpe", metrics.trainSharpe).set("valid_sharpe", metrics.validSharpe);
    frame.json.set("valid_rank_correlation", metrics.validRankCorrelation);
    frame.json.set("gradient_norm", metrics.gradientNorm).set("seconds", metrics.seconds);
    frame.json.set("best", metrics.best);
    return frame;
}

Frame toFrame(const StepRate& rate) {
    Frame frame{FrameKind::Rate, Json::object(), {}};
    frame.json.set("fold", number(rate.fold)).set("epoch", number(rate.epoch));
    frame.json.set("step", number(rate.step)).set("steps", number(rate.steps));
    frame.json.set("sequences_per_second", rate.sequencesPerSecond);
    frame.json.set("bytes_now", rate.bytesNow).set("bytes_peak", rate.bytesPeak);
    frame.json.set("bytes_predicted", rate.bytesPredicted).set("bytes_budget", rate.bytesBudget);
    frame.json.set("fraction", rate.fraction);
    return frame;
}

Frame toFrame(const Notice& notice) {
    Frame frame{FrameKind::Notice, Json::object(), {}};
    frame.json.set("kind", notice.kind).set("text", toJson(notice.text));
    return frame;
}

Frame toFrame(const FoldResult& fold) {
    Frame frame{FrameKind::Fold, Json::object(), {}};
    Json rows = Json::array();
    for (const std::size_t row : fold.rows)
        rows.push(number(row));
    frame.json.set("fold", number(fold.fold)).set("epochs", number(fold.epochs));
    frame.json.set("best_epoch", number(fold.bestEpoch)).set("valid_sharpe", fold.validSharpe);
    frame.json.set("rows", std::move(rows));
    BlobWriter blob;
    blob.add(fold.weights);
    frame.blob = blob.take();
    return frame;
}

Frame toFrame(Checkpoint checkpoint) {
    return {FrameKind::Checkpoint, Json::object(), std::move(checkpoint.bytes)};
}

Frame toFrame(TrainDone done) {
    Frame frame{FrameKind::Result, Json::object(), std::move(done.modelFile)};
    frame.json.set("device", done.device).set("bytes_peak", done.bytesPeak);
    frame.json.set("bytes_predicted", done.bytesPredicted);
    return frame;
}

Frame toFrame(const Error& error) {
    return {FrameKind::Error, toJson(error), {}};
}

Result<WorkerHello> helloFrom(const Frame& frame) {
    QD_REQUIRE(frame.kind == FrameKind::Hello);
    JsonFields fields(frame.json, "hello");
    WorkerHello hello;
    hello.protocol = fields.whole("protocol", 0, INT64_MAX);
    hello.torch = fields.text("torch", 100);
    if (hello.protocol != kFrameProtocol)
        fields.fail("protocol", say("this program speaks protocol %1", std::to_string(kFrameProtocol)));
    QD_CHECK(fields.done());
    QD_CHECK(noBlob(frame));
    return hello;
}

Result<WorkerHeartbeat> heartbeatFrom(const Frame& frame) {
    QD_REQUIRE(frame.kind == FrameKind::Heartbeat);
    JsonFields fields(frame.json, "heartbeat");
    WorkerHeartbeat beat;
    beat.paused = fields.flag("paused");
    beat.seconds = fields.number("seconds");
    beat.stage = fields.text("stage");
    beat.fraction = fields.number("fraction");
    QD_CHECK(fields.done());
    QD_CHECK(noBlob(frame));
    return beat;
}

Result<EpochMetrics> epochFrom(const Frame& frame) {
    QD_REQUIRE(frame.kind == FrameKind::Epoch);
    JsonFields fields(frame.json, "epoch");
    EpochMetrics metrics;
    metrics.fold = fields.count("fold");
    metrics.folds = fields.count("folds");
    metrics.epoch = fields.count("epoch");
    metrics.epochs = fields.count("epochs");
    metrics.trainLoss = fields.number("train_loss");
    metrics.validLoss = fields.number("valid_loss");
    metrics.trainSharpe = fields.number("train_sharpe");
    metrics.validSharpe = fields.number("valid_sharpe");
    metrics.validRankCorrelation = fields.number("valid_rank_correlation");
    metrics.gradientNorm = fields.number("gradient_norm");
    metrics.seconds = fields.number("seconds");
    metrics.best = fields.flag("best");
    if (metrics.fold >= metrics.folds) fields.fail("fold", say("there are not so many"));
    if (metrics.epoch < 1 || metrics.epoch > metrics.epochs)
        fields.fail("epoch", say("there are not so many"));
    QD_CHECK(fields.done());
    QD_CHECK(noBlob(frame));
    return metrics;
}

Result<StepRate> rateFrom(const Frame& frame) {
    QD_REQUIRE(frame.kind == FrameKind::Rate);
    JsonFields fields(frame.json, "rate");
    StepRate rate;
    rate.fold = fields.count("fold");
    rate.epoch = fields.count("epoch");
    rate.step = fields.count("step");
    rate.steps = fields.count("steps");
    rate.sequencesPerSecond = fields.number("sequences_per_second");
    rate.bytesNow = fields.count("bytes_now", kMostNumber);
    rate.bytesPeak = fields.count("bytes_peak", kMostNumber);
    rate.bytesPredicted = fields.count("bytes_predicted", kMostNumber);
    rate.bytesBudget = fields.count("bytes_budget", kMostNumber);
    rate.fraction = fields.number("fraction");
    if (rate.fraction < 0.0 || rate.fraction > 1.0) fields.fail("fraction", say("it is no share"));
    QD_CHECK(fields.done());
    QD_CHECK(noBlob(frame));
    return rate;
}

Result<Notice> noticeFrom(const Frame& frame) {
    QD_REQUIRE(frame.kind == FrameKind::Notice);
    JsonFields fields(frame.json, "notice");
    Notice notice;
    notice.kind = fields.text("kind", 100);
    const Json& words = fields.object("text");
    QD_CHECK(fields.done());
    QD_TRY(notice.text, messageFromJson(words));
    QD_CHECK(noBlob(frame));
    return notice;
}

Result<FoldResult> foldFrom(const Frame& frame, std::size_t width) {
    QD_REQUIRE(frame.kind == FrameKind::Fold);
    JsonFields fields(frame.json, "fold");
    FoldResult fold;
    fold.fold = fields.count("fold");
    fold.epochs = fields.count("epochs");
    fold.bestEpoch = fields.count("best_epoch");
    fold.validSharpe = fields.number("valid_sharpe");
    fold.rows = fields.counts("rows", kMostFoldRows, kMostFoldRows);
    QD_CHECK(fields.done());
    BlobReader blob(frame.blob);
    fold.weights = blob.take<float>(std::uint64_t{fold.rows.size()} * width);
    QD_CHECK(blob.done());
    QD_CHECK(checkWeights(fold.weights, width));
    return fold;
}

Result<Checkpoint> checkpointFrom(Frame frame) {
    QD_REQUIRE(frame.kind == FrameKind::Checkpoint);
    if (!frame.json.members().empty() || frame.blob.empty())
        return Error{ErrorCode::BadInput, say("a checkpoint is empty or has members that are not known")};
    return Checkpoint{std::move(frame.blob)};
}

Result<TrainDone> doneFrom(Frame frame) {
    QD_REQUIRE(frame.kind == FrameKind::Result);
    JsonFields fields(frame.json, "result");
    TrainDone done;
    done.device = fields.text("device", 32);
    done.bytesPeak = fields.count("bytes_peak", kMostNumber);
    done.bytesPredicted = fields.count("bytes_predicted", kMostNumber);
    QD_CHECK(fields.done());
    done.modelFile = std::move(frame.blob);
    return done;
}

Result<WorkerError> workerErrorFrom(const Frame& frame) {
    QD_REQUIRE(frame.kind == FrameKind::Error);
    QD_CHECK(noBlob(frame));
    QD_TRY(auto said, errorFromJson(frame.json));
    return WorkerError{std::move(said.error)};
}

}  // namespace qd::model
