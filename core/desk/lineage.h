// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/desk/session.h"

namespace qd::desk {

/// How a number of a lineage is read.
enum class FigureUnit { Ratio, Percent, Sessions, Count, Money, Price, Quantity };

struct Figure {
    double value = 0.0;
    FigureUnit unit = FigureUnit::Ratio;
};

/// A formula with the numbers put in: `pattern` has %1 … %9 for `figures`.
struct FilledFormula {
    std::string definition;  ///< as the catalogue writes it; may be empty
    std::string pattern;
    std::vector<Figure> figures;
    std::optional<Figure> result;
};

/// One line of where a number comes from, with what it comes from below it.
struct LineageNode {
    enum class Kind { Value, Term, Series, Parameter, Run, Dataset, File, Holdings, Audit, Note, Doubt };

    Kind kind = Kind::Value;
    Message label;
    std::optional<Figure> figure = {};
    Message text = {};      ///< words beside the figure, or in its place
    std::string code = {};  ///< a hash in full
    std::string link = {};  ///< the page and item that show it: "backtests/12"; empty: none
    std::vector<LineageNode> children = {};
};

/// Whether the number, computed anew from its inputs, is the one that is shown and recorded.
enum class LineageCheck { Matches, Differs, OnlyComputed };

/// Where one number comes from, immutable: formula, inputs with counts and dates, parameters, run, data set,
/// file, who and when.
struct Lineage {
    std::string number;           ///< what was asked for: "metric/12/sharpe"
    Message title;                ///< "Sharpe ratio"
    Message subject;              ///< "run 12, HRP monthly"
    Message meaning;              ///< one plain sentence; may be empty
    Message source;               ///< who defines it so; may be empty
    std::string anchor;           ///< section of the user guide
    std::optional<Figure> value;  ///< as it is shown; nothing where the metric is not defined
    FilledFormula formula;
    LineageCheck check = LineageCheck::OnlyComputed;
    Message verdict;  ///< the check in a sentence
    std::vector<LineageNode> roots;
};

using LineageResult = Result<std::shared_ptr<const Lineage>>;

/// Of which wealth a metric of a run tells.
enum class MetricOf { Strategy, Benchmark };

/// A metric of a recorded run: computed anew from the run's returns and held against the recorded one. Error
/// BadInput for an unknown run or metric, or one of a benchmark that the run does not have.
LineageResult explainMetric(Session& session, RunId run, std::string_view metricId,
                            MetricOf of = MetricOf::Strategy);
/// A number of a holding: "quantity", "price", "value", "weight", "day_change", "cost" or "unrealised". Error
/// BadInput for a symbol that is not held, an unknown field, or a number that is not there (no price, no
/// cost).
LineageResult explainPosition(Session& session, const std::string& symbol, std::string_view field);
/// A number of the overview: "value", "day_change", "unpriced", "largest_weight" of the holdings, or a metric
/// of the newest run.
LineageResult explainOverview(Session& session, std::string_view field);
/// Any of them by its name: "metric/12/sharpe", "benchmark/12/sharpe", "position/AAA/value",
/// "overview/value".
LineageResult explainNumber(Session& session, std::string_view number);

}  // namespace qd::desk
