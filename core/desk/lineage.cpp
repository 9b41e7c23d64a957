// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lineage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/analytics/metric_terms.h"
#include "core/base/json.h"
#include "core/desk/lineage_parts.h"
#include "core/desk/run_view.h"

namespace qd::desk {

namespace {

using lineage::Kind;

constexpr std::size_t kFirstReturnLine =
    3;  ///< of equity.csv: the header, the first session, the first return

FigureUnit unitOf(analytics::MetricUnit unit) {
    switch (unit) {
        case analytics::MetricUnit::Percent:
            return FigureUnit::Percent;
        case analytics::MetricUnit::Days:
            return FigureUnit::Sessions;
        case analytics::MetricUnit::Count:
            return FigureUnit::Count;
        case analytics::MetricUnit::Ratio:
            break;
    }
    return FigureUnit::Ratio;
}

/// What one metric is explained from.
struct Asked {
    const analytics::MetricDefinition* metric = nullptr;
    MetricOf of = MetricOf::Strategy;
    std::shared_ptr<const RunView> view;
    vault::RunFiles files;
    std::vector<double> returns;
    std::vector<double> benchmark;  ///< empty: none, or the benchmark is what is asked for
};

Result<Asked> askedOf(Session& session, RunId run, std::string_view metricId, MetricOf of) {
    Asked asked;
    asked.metric = analytics::findMetric(metricId);
    if (asked.metric == nullptr) return Error{ErrorCode::BadInput, say("there is no metric '%1'", metricId)};
    asked.of = of;
    QD_TRY(asked.view, loadRun(session, run));
    QD_TRY(asked.files, session.vault().loadRunFiles(asked.view->record.id));
    asked.returns = asked.view->result.returns();
    asked.benchmark = asked.view->result.benchmarkReturns();
    if (of == MetricOf::Strategy) return asked;
    if (asked.benchmark.empty() || asked.metric->needsBenchmark)
        return Error{ErrorCode::BadInput,
                     say("the benchmark of run %1 has no metric '%2'", std::to_string(run.value), metricId)};
    asked.returns = std::exchange(asked.benchmark, {});
    return asked;
}

std::optional<double> shownOf(const Asked& asked) {
    const auto& values = asked.of == MetricOf::Strategy ? asked.view->metrics : asked.view->benchmarkMetrics;
    return analytics::metric(values, asked.metric->id);
}

/// What summary.json says; nothing inside when it says that the metric is not defined.
std::optional<std::optional<double>> recordedOf(const Asked& asked) {
    const auto file = asked.files.find("summary.json");
    if (file == asked.files.end()) return std::nullopt;
    const auto summary = Json::parse(file->second);
    const Json* all = summary.ok() ? summary->find("metrics") : nullptr;
    const Json* part =
        all == nullptr ? nullptr : all->find(asked.of == MetricOf::Strategy ? "strategy" : "benchmark");
    const Json* value = part == nullptr ? nullptr : part->find(asked.metric->id);
    if (value == nullptr) return std::nullopt;
    if (value->isNull()) return std::optional<double>();
    return std::optional<double>(value->numberOr(0.0));
}

bool agree(const std::optional<double>& a, const std::optional<double>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return lineage::same(*a, *b);
}

void check(Lineage& out, const Asked& asked, const std::optional<double>& again) {
    const auto shown = shownOf(asked);
    const auto recorded = recordedOf(asked);
    const auto unit = unitOf(asked.metric->unit);
    if (shown) out.value = Figure{*shown, unit};
    if (!agree(shown, again) || (recorded && !agree(*recorded, shown))) {
        out.check = LineageCheck::Differs;
        out.verdict = say("The recorded number is not what its inputs give: do not rely on it");
        LineageNode doubt = lineage::wordsNode(Kind::Doubt, say("The numbers differ"),
                                               say("the run or its summary was altered"));
        const auto add = [&](Message label, const std::optional<double>& value) {
            doubt.children.push_back(value ? lineage::figureNode(Kind::Doubt, std::move(label), *value, unit)
                                           : lineage::wordsNode(Kind::Doubt, std::move(label), say("none")));
        };
        if (recorded) add(say("Recorded in the run's summary"), *recorded);
        add(say("Shown, from the run's returns"), shown);
        add(say("Computed anew from its parts"), again);
        out.roots.push_back(std::move(doubt));
        return;
    }
    out.check = recorded ? LineageCheck::Matches : LineageCheck::OnlyComputed;
    out.verdict = recorded
                      ? say("Computed anew from its inputs: it is the recorded number")
                      : say("Computed anew from its inputs; the run recorded no metrics to hold it against");
}

void addFormula(Lineage& out, const Asked& asked, const analytics::MetricTerms& terms) {
    out.formula.pattern = terms.pattern;
    if (terms.value) out.formula.result = Figure{*terms.value, unitOf(asked.metric->unit)};
    LineageNode parts = lineage::wordsNode(Kind::Term, say("Parts of the formula"), {});
    for (const auto& term : terms.terms) {
        out.formula.figures.push_back({term.value, unitOf(term.unit)});
        LineageNode node = lineage::figureNode(Kind::Term, term.what, term.value, unitOf(term.unit));
        const auto& dates = asked.view->result.dates;
        if (term.session && *term.session < dates.size())
            node.text = say("on %1", MessageArgument(dates[*term.session]));
        parts.children.push_back(std::move(node));
    }
    out.roots.push_back(std::move(parts));
}

/// A Sharpe ratio never stands alone: its interval, and what it is worth among all that was tried.
void addEvidence(Lineage& out, const Asked& asked) {
    if (asked.metric->id != "sharpe") return;
    const auto& sharpe = asked.of == MetricOf::Strategy ? asked.view->sharpe : asked.view->benchmarkSharpe;
    if (!sharpe) return;
    using lineage::figureNode;
    LineageNode beside = lineage::wordsNode(Kind::Term, say("What stands beside it"), {});
    auto& lines = beside.children;
    lines.push_back(
        figureNode(Kind::Term, say("Lower end of the 95 % interval"), sharpe->low, FigureUnit::Ratio));
    lines.push_back(
        figureNode(Kind::Term, say("Upper end of the 95 % interval"), sharpe->high, FigureUnit::Ratio));
    lines.push_back(
        figureNode(Kind::Term, say("Probability of a true ratio above 0"), sharpe->psr, FigureUnit::Percent));
    if (sharpe->dsr)
        lines.push_back(
            figureNode(Kind::Term,
                       say("Probability of a true ratio above the luck of %1 tracked trials", sharpe->trials),
                       *sharpe->dsr, FigureUnit::Percent));
    if (sharpe->minTrackRecord)
        lines.push_back(figureNode(Kind::Term, say("Returns needed for 95 % confidence in a ratio above 0"),
                                   std::ceil(*sharpe->minTrackRecord), FigureUnit::Count));
    out.roots.push_back(std::move(beside));
}

LineageNode seriesNode(const Asked& asked, Message label, const char* column) {
    const auto& dates = asked.view->result.dates;
    const auto count = static_cast<std::int64_t>(asked.returns.size());
    LineageNode series = lineage::wordsNode(Kind::Series, std::move(label), say("%1 returns", count));
    if (dates.size() < 2) return series;
    series.text = say("%1 returns, %2", count, MessageArgument(lineage::spanOf(dates[1], dates.back())));
    series.link = "backtests/" + std::to_string(asked.view->record.id.value);
    series.children.push_back(lineage::wordsNode(
        Kind::File, say("File of the run"),
        say("equity.csv, column %1, lines %2 to %3", column, std::to_string(kFirstReturnLine),
            std::to_string(kFirstReturnLine + asked.returns.size() - 1))));
    return series;
}

void addInputs(Lineage& out, const Asked& asked) {
    LineageNode inputs = lineage::wordsNode(Kind::Series, say("Inputs"), {});
    if (asked.of == MetricOf::Benchmark)
        inputs.children.push_back(seriesNode(asked, say("Returns of the benchmark, r"), "benchmark"));
    else
        inputs.children.push_back(seriesNode(asked, say("Returns of the run, r"), "return"));
    if (asked.metric->needsBenchmark)
        inputs.children.push_back(seriesNode(asked, say("Returns of the benchmark, b"), "benchmark"));
    const analytics::MetricOptions options;
    inputs.children.push_back(lineage::figureNode(Kind::Parameter, say("Risk-free rate a year"),
                                                  options.riskFreeAnnual, FigureUnit::Percent));
    inputs.children.push_back(lineage::figureNode(Kind::Parameter, say("Sessions a year, P"),
                                                  options.periodsPerYear, FigureUnit::Count));
    out.roots.push_back(std::move(inputs));
}

Status addOrigin(Session& session, Lineage& out, const Asked& asked) {
    const auto& record = asked.view->record;
    out.roots.push_back(lineage::parametersNode(record));
    LineageNode run = lineage::runNode(record, asked.files);
    const std::string subject = "run " + std::to_string(record.id.value);
    QD_TRY(const auto made, lineage::auditOf(session.vault(), "backtest.run", subject));
    if (made) run.children.push_back(lineage::auditNode(*made));
    out.roots.push_back(std::move(run));
    QD_TRY(const auto datasets, session.vault().datasets());
    const auto at = std::find_if(datasets.begin(), datasets.end(),
                                 [&](const vault::DatasetRecord& d) { return d.id == record.dataset; });
    if (at == datasets.end()) {
        out.roots.push_back(lineage::wordsNode(Kind::Doubt, say("Data set"), say("not in the workspace")));
        return Ok{};
    }
    LineageNode set = lineage::datasetNode(*at, record.inputHash);
    QD_TRY(const auto came,
           lineage::auditOf(session.vault(), "prices.import", "dataset " + std::to_string(at->id.value)));
    if (came) set.children.push_back(lineage::auditNode(*came));
    out.roots.push_back(std::move(set));
    return Ok{};
}

Result<RunId> runIdOf(std::string_view text) {
    std::int64_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec == std::errc() && read.ptr == end && value > 0) return RunId{value};
    return Error{ErrorCode::BadInput, say("'%1' is not the number of a run", text)};
}

}  // namespace

LineageResult explainMetric(Session& session, RunId run, std::string_view metricId, MetricOf of) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto asked, askedOf(session, run, metricId, of));
    const auto& record = asked.view->record;
    auto out = std::make_shared<Lineage>();
    out->number = (of == MetricOf::Strategy ? "metric/" : "benchmark/") + std::to_string(record.id.value) +
                  "/" + std::string(metricId);
    out->title = Message(asked.metric->label);
    out->subject = of == MetricOf::Strategy
                       ? say("run %1, %2", std::to_string(record.id.value), record.name)
                       : say("benchmark of run %1, %2", std::to_string(record.id.value), record.name);
    out->meaning = Message(asked.metric->meaning);
    out->source = Message(asked.metric->source);
    out->anchor = std::string(asked.metric->anchor);
    out->formula.definition = std::string(asked.metric->formula);
    const auto terms = analytics::metricTerms(metricId, asked.returns, asked.benchmark, {});
    check(*out, asked, terms ? terms->value : std::nullopt);
    addEvidence(*out, asked);
    if (terms) addFormula(*out, asked, *terms);
    addInputs(*out, asked);
    QD_CHECK(addOrigin(session, *out, asked));
    return std::shared_ptr<const Lineage>(std::move(out));
}

LineageResult explainNumber(Session& session, std::string_view number) {
    const auto first = number.find('/');
    const auto last = number.rfind('/');
    const std::string_view kind = number.substr(0, first);
    const std::string_view field = last == std::string_view::npos ? number : number.substr(last + 1);
    if (kind == "overview" && first == last) return explainOverview(session, field);
    if (first == std::string_view::npos || first == last)
        return Error{ErrorCode::BadInput, say("'%1' names no number", number)};
    const std::string_view what = number.substr(first + 1, last - first - 1);
    if (kind == "position") return explainPosition(session, std::string(what), field);
    if (kind != "metric" && kind != "benchmark")
        return Error{ErrorCode::BadInput, say("'%1' names no number", number)};
    QD_TRY(const RunId run, runIdOf(what));
    return explainMetric(session, run, field, kind == "metric" ? MetricOf::Strategy : MetricOf::Benchmark);
}

}  // namespace qd::desk
