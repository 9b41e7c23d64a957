// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/materialise.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/contracts.h"
#include "core/features/cross_section.h"
#include "core/features/kernels.h"
#include "core/features/lane_input.h"
#include "core/features/row_chain.h"
#include "core/jobs/parallel.h"

namespace qd::features {

namespace {

using market::PriceField;
using market::PricePanel;
using References = std::map<std::string, ReferenceReturns>;  // "" is the market

constexpr std::size_t kRowsAtOnce = 64;

bool isCompared(const FeatureDefinition& definition) {
    return definition.kind == FeatureKind::Beta || definition.kind == FeatureKind::ResidualVolatility;
}

References referencesOf(const PricePanel& panel, const FeatureFrame& frame, std::size_t base) {
    References references;
    for (const auto& definition : frame.view.features) {
        if (!isCompared(definition) || references.contains(definition.against)) continue;
        references[definition.against] =
            definition.against.empty()
                ? marketReturns(panel, frame.price, frame.inUniverse, base)
                : symbolReturns(panel, frame.price, panel.symbolIndex(definition.against).value());
    }
    return references;
}

void compute(const FeatureDefinition& definition, const LaneInput& in, const References& references,
             LaneOutput& out) {
    switch (definition.kind) {
        case FeatureKind::Return:
        case FeatureKind::Momentum:
            return priceReturns(definition, in, out);
        case FeatureKind::Volatility:
        case FeatureKind::Skewness:
            return returnMoments(definition, in, out);
        case FeatureKind::Rsi:
            return strengthIndex(definition, in, out);
        case FeatureKind::AverageRatio:
            return averageRatios(definition, in, out);
        case FeatureKind::VolumeRatio:
            return volumeRatios(definition, in, out);
        case FeatureKind::Beta:
        case FeatureKind::ResidualVolatility:
            return marketFigures(definition, in, references.at(definition.against), out);
        case FeatureKind::Drawdown:
            return drawdowns(definition, in, out);
    }
}

/// Into the plane, from the name `firstSymbol` on: what has a close at the row and is a finite number.
void scatter(const LaneInput& in, const LaneOutput& out, std::size_t firstSymbol, std::size_t width,
             FeatureFrame::Plane& plane) {
    const std::size_t lanes = std::min(kLanes, width - firstSymbol);
    for (std::size_t t = out.value.base(); t < out.value.end(); ++t) {
        const double* value = out.value.row(t);
        const double* there = out.there.row(t);
        const double* close = in.close.row(t);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const bool is = there[lane] > 0.0 && close[lane] > 0.0 && std::isfinite(value[lane]);
            const std::size_t cell = t * width + firstSymbol + lane;
            plane.values[cell] = is ? value[lane] : 0.0;
            plane.present[cell] = is ? 1 : 0;
        }
    }
}

Status computeRows(const PricePanel& panel, std::size_t from, std::size_t threads,
                   const jobs::JobContext& job, FeatureFrame& frame) {
    const std::size_t before = reach(frame.view);
    const std::size_t base = from > before ? from - before : 0;
    const References references = referencesOf(panel, frame, base);
    const std::size_t groups = (frame.width() + kLanes - 1) / kLanes;
    const auto group = [&](std::size_t i) -> Status {
        const LaneInput in = gatherLanes(panel, frame.price, i * kLanes, base, panel.rows());
        for (std::size_t f = 0; f < frame.depth(); ++f) {
            if (job.cancelled())
                return Error{ErrorCode::Cancelled, say("cancelled during: %1", "Computing features")};
            LaneOutput out(from, panel.rows());
            compute(frame.view.features[f], in, references, out);
            scatter(in, out, i * kLanes, frame.width(), frame.planes[f]);
        }
        return Ok{};
    };
    return jobs::parallelFor(job, "Computing features", threads, groups, group);
}

Status rankRows(std::size_t from, std::size_t threads, const jobs::JobContext& job, FeatureFrame& frame) {
    const std::size_t parts = (frame.rows() - from + kRowsAtOnce - 1) / kRowsAtOnce;
    return jobs::parallelFor(job, "Ranking names", threads, parts, [&](std::size_t part) -> Status {
        const std::size_t begin = from + part * kRowsAtOnce;
        const std::size_t end = std::min(begin + kRowsAtOnce, frame.rows());
        for (std::size_t f = 0; f < frame.depth(); ++f) {
            if (frame.view.features[f].crossSection != CrossSection::Rank) continue;
            for (std::size_t row = begin; row < end; ++row)
                rankRow(frame.planes[f], frame.inUniverse, row, frame.width());
        }
        return Ok{};
    });
}

/// Rows before `from` as `previous` has them.
void takeOver(const FeatureFrame& previous, std::size_t from, FeatureFrame& frame) {
    const auto cells = static_cast<std::ptrdiff_t>(from * frame.width());
    for (std::size_t f = 0; f < frame.depth(); ++f) {
        std::copy_n(previous.planes[f].values.begin(), cells, frame.planes[f].values.begin());
        std::copy_n(previous.planes[f].present.begin(), cells, frame.planes[f].present.begin());
    }
}

void makeTimes(const MaterialiseOptions& options, FeatureFrame& frame) {
    std::vector<Timestamp> recorded(frame.rows(), options.recordedAt);
    for (const auto& state : options.earlier) {
        const std::size_t shared = sharedRows(state.chain, frame.chain);
        for (std::size_t row = 0; row < shared; ++row)
            recorded[row] = std::min(recorded[row], state.recordedAt);
    }
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        const Timestamp published = options.knowledge.publishedAt(frame.dates[row]);
        frame.publishedAt.push_back(published);
        frame.knownAt.push_back(std::max(published, recorded[row]));
    }
}

/// Everything but the values.
Result<FeatureFrame> begin(const PricePanel& panel, const FeatureView& view,
                           const MaterialiseOptions& options, const jobs::JobContext& job) {
    QD_CHECK(validate(view));
    if (panel.rows() == 0 || panel.width() == 0)
        return Error{ErrorCode::BadInput, say("there are no prices to make features of")};
    FeatureFrame frame;
    auto served = servedBy(panel, view);
    if (served.view.features.empty())
        return Error{ErrorCode::BadInput, say("the prices can give none of the features of %1", view.name),
                     say("choose another view, or prices with volumes and the benchmark")};
    frame.view = std::move(served.view);
    frame.unserved = std::move(served.unserved);
    QD_TRY(frame.price, priceFieldFor(panel, options));
    QD_TRY(frame.inUniverse, universeMask(panel, options.membership, options.outside));
    QD_TRY(frame.chain, rowChain(panel, frame.view, frame.price, frame.inUniverse, options.threads, job));
    frame.dates = panel.dates();
    frame.symbols = panel.symbols();
    frame.panelHash = panel.contentHash();
    frame.viewHash = viewHash(frame.view);
    const std::size_t cells = frame.rows() * frame.width();
    frame.planes.assign(frame.view.features.size(),
                        {std::vector<double>(cells), std::vector<std::uint8_t>(cells)});
    return frame;
}

}  // namespace

Result<PriceField> priceFieldFor(const PricePanel& panel, const MaterialiseOptions& options) {
    if (!options.price) return panel.has(PriceField::AdjClose) ? PriceField::AdjClose : PriceField::Close;
    if (panel.has(*options.price) && *options.price != PriceField::Volume) return *options.price;
    return Error{ErrorCode::BadInput, say("the prices have no field %1", market::fieldName(*options.price))};
}

Result<FramePtr> materialise(const PricePanel& panel, const FeatureView& view,
                             const MaterialiseOptions& options, const jobs::JobContext& job) {
    QD_TRY(auto frame, begin(panel, view, options, job.slice(0.0, 0.15)));
    if (options.previous) frame.computedFrom = sharedRows(options.previous->chain, frame.chain);
    const std::size_t from = frame.computedFrom;
    if (from > 0) takeOver(*options.previous, from, frame);
    if (from < frame.rows()) {
        QD_CHECK(computeRows(panel, from, options.threads, job.slice(0.15, 0.85), frame));
        QD_CHECK(rankRows(from, options.threads, job.slice(0.85, 1.0), frame));
    }
    makeTimes(options, frame);
    return std::make_shared<const FeatureFrame>(std::move(frame));
}

Result<std::vector<crypto::Digest>> chainOf(const PricePanel& panel, const FeatureView& view,
                                            const MaterialiseOptions& options, const jobs::JobContext& job) {
    QD_TRY(const PriceField price, priceFieldFor(panel, options));
    QD_TRY(const auto universe, universeMask(panel, options.membership, options.outside));
    return rowChain(panel, servedBy(panel, view).view, price, universe, options.threads, job);
}

std::string frameKey(const PricePanel& panel, const FeatureView& view, const MaterialiseOptions& options) {
    std::string text = "quarterdeck feature frame key " + std::to_string(kFeatureCodeVersion) + '\n' +
                       panel.contentHash() + '\n' + view.name + '\n' + viewHash(view) + '\n';
    text += options.price ? std::string(market::fieldName(*options.price)) : std::string("auto");
    text +=
        '\n' + (options.membership ? market::contentHash(*options.membership) : std::string("all")) + '\n';
    for (const auto& name : options.outside)
        text += std::to_string(name.size()) + ':' + name + '\n';
    text += std::to_string(options.knowledge.closeMinutesUtc) + ' ' +
            std::to_string(options.knowledge.delayMinutes) + ' ' +
            std::to_string(options.recordedAt.millis());
    return crypto::sha256Hex(text);
}

}  // namespace qd::features
