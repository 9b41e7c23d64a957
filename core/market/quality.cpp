// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "core/base/message.h"
#include "core/base/number_text.h"
#include "core/market/quality_adjustment.h"
#include "core/market/quality_bars.h"
#include "core/market/quality_closes.h"
#include "core/market/quality_moves.h"
#include "core/market/quality_order.h"
#include "core/market/quality_steps.h"

namespace qd::market {

namespace {

std::string percent(double value) {
    return fixedText(100.0 * value, 2);
}

/// Closes and volumes of the sessions alone: a bar of a closed day must not stand between two true ones.
PricePanel sessionsOnly(const PricePanel& panel, const TradingCalendar& calendar) {
    std::vector<std::size_t> rows;
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        if (calendar.isSession(panel.dates()[t])) rows.push_back(t);
    }
    if (rows.size() == panel.rows()) return panel;
    std::vector<Date> dates;
    std::map<PriceField, PanelColumn> columns;
    for (const std::size_t t : rows)
        dates.push_back(panel.dates()[t]);
    for (const PriceField field : {PriceField::Close, PriceField::Volume, PriceField::AdjClose}) {
        if (!panel.has(field)) continue;
        PanelColumn& column = columns[field];
        for (const std::size_t t : rows) {
            const auto values = panel.row(field, t);
            const auto present = panel.presentRow(field, t);
            column.values.insert(column.values.end(), values.begin(), values.end());
            column.present.insert(column.present.end(), present.begin(), present.end());
        }
    }
    auto made = PricePanel::create(std::move(dates), panel.symbols(), std::move(columns));
    QD_ENSURE(made.ok());
    return std::move(made).value();
}

std::string copyText(const PricePanel& panel, std::size_t row, const CopyMark& copy) {
    const auto source = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(row) + copy.offset);
    const Date from = panel.dates()[std::min(source, panel.rows() - 1)];
    const Message said =
        copy.evidence == CopyEvidence::Cluster
            ? say("The bar repeats that of %1, as do those of many other symbols on this day.", from)
            : say("The bar repeats that of %1.", from);
    return " " + said.text;
}

QualityFinding wrongBarFinding(const PricePanel& panel, const CloseSeries& s, const WrongBar& w,
                               double wrongCloseMin) {
    const std::size_t row = s.rows[w.bar];
    const bool copied = w.copy.evidence == CopyEvidence::Cluster;
    QualityFinding f;
    f.symbol = panel.symbols()[w.series];
    f.date = panel.dates()[row];
    f.published = s.close[w.bar];
    f.expected = f.published * std::exp(-w.error);
    f.relError = std::expm1(w.error);
    if (copied && std::abs(f.relError) < wrongCloseMin) {
        f.kind = FindingKind::CopiedBar;
        f.severity = FindingSeverity::Warning;
        f.explanation =
            say("The close is near its level, yet it is not this day's.").text + copyText(panel, row, w.copy);
        return f;
    }
    constexpr double kSure = 3.0;  // log odds
    f.kind = FindingKind::WrongClose;
    f.severity = w.logOdds >= kSure ? FindingSeverity::Error : FindingSeverity::Warning;
    f.explanation = say("The close stands %1 % off the level of the bars before and after (%2 standard "
                        "errors, market moves "
                        "taken out), and the move comes and goes without the trading that a true one brings.",
                        percent(f.relError), fixedText(std::abs(w.error) / w.sd, 1))
                        .text;
    if (w.copy.evidence != CopyEvidence::None) f.explanation += copyText(panel, row, w.copy);
    return f;
}

QualityFinding stepFinding(const PricePanel& panel, const CloseSeries& s, const LevelStep& step) {
    QualityFinding f;
    f.kind = FindingKind::UnadjustedAction;
    f.severity = step.logOdds > 0.0 ? FindingSeverity::Warning : FindingSeverity::Info;
    f.symbol = panel.symbols()[step.series];
    f.date = panel.dates()[s.rows[step.bar]];
    f.published = s.close[step.bar];
    f.relError = std::expm1(step.move);
    f.expected = f.published * std::exp(-step.move);
    f.explanation = say("The close moves by %1 % to a new level (%2 standard deviations, market moves taken "
                        "out) with less "
                        "trading than a true move of that size brings: a split, spin-off or special "
                        "distribution that was not "
                        "adjusted for?",
                        percent(f.relError), fixedText(std::abs(step.z), 1))
                        .text;
    if (step.splitRatio) {
        f.severity = FindingSeverity::Error;
        f.explanation +=
            " " + say("The ratio is that of a split of %1 new shares for one.", *step.splitRatio).text;
    }
    return f;
}

/// Whether adj_close mends the step: a distribution that the vendor knows of needs no finding.
bool isAdjusted(const PricePanel& panel, const CloseSeries& s, const LevelStep& step) {
    if (!panel.has(PriceField::AdjClose) || step.move >= 0.0) return false;
    const auto now = panel.at(PriceField::AdjClose, s.rows[step.bar], step.series);
    const auto before = panel.at(PriceField::AdjClose, s.rows[step.bar - 1], step.series);
    if (!now || !before) return false;
    const double factor = std::log(*now / *before) - std::log(s.close[step.bar] / s.close[step.bar - 1]);
    return factor >= -0.5 * step.move;
}

struct Judged {
    std::vector<CloseSeries> series;
    std::vector<WrongBar> wrong;
};

/// Twice: what the first pass finds is kept out of the common moves of the second.
Judged judgeCloses(const PricePanel& panel) {
    Judged j;
    j.series = unexplainedMoves(panel, {});
    j.wrong = findWrongBars(j.series, panel.rows());
    if (j.wrong.empty()) return j;
    CellMask mask(panel.rows() * panel.width(), 0);
    for (const WrongBar& w : j.wrong)
        mask[j.series[w.series].rows[w.bar] * panel.width() + w.series] = 1;
    j.series = unexplainedMoves(panel, mask);
    j.wrong = findWrongBars(j.series, panel.rows());
    return j;
}

void append(std::vector<QualityFinding>& all, std::vector<QualityFinding> some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

}  // namespace

std::string_view findingName(FindingKind kind) noexcept {
    switch (kind) {
        case FindingKind::WrongClose:
            return "wrong_close";
        case FindingKind::UnadjustedAction:
            return "unadjusted_action";
        case FindingKind::AdjustmentError:
            return "adjustment_error";
        case FindingKind::StaleRun:
            return "stale_run";
        case FindingKind::Gap:
            return "gap";
        case FindingKind::PhantomBar:
            return "phantom_bar";
        case FindingKind::InconsistentBar:
            return "inconsistent_bar";
        case FindingKind::CopiedBar:
            return "copied_bar";
    }
    return "unknown";
}

void sortFindings(std::vector<QualityFinding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const QualityFinding& a, const QualityFinding& b) {
        return std::tie(a.date, a.symbol, a.kind) < std::tie(b.date, b.symbol, b.kind);
    });
}

std::vector<QualityFinding> checkQuality(const PricePanel& panel, const TradingCalendar& calendar,
                                         const QualityOptions& options) {
    std::vector<QualityFinding> all;
    if (panel.rows() == 0 || panel.width() == 0) return all;
    const PricePanel sessions = sessionsOnly(panel, calendar);
    if (sessions.rows() > 0) {
        const Judged judged = judgeCloses(sessions);
        std::vector<std::vector<std::uint8_t>> doubtful;
        for (const CloseSeries& s : judged.series)
            doubtful.emplace_back(s.rows.size(), std::uint8_t{0});
        for (const WrongBar& w : judged.wrong) {
            doubtful[w.series][w.bar] = 1;
            const bool copied = w.copy.evidence == CopyEvidence::Cluster;
            if (!copied && std::abs(std::expm1(w.error)) < options.wrongCloseMin) continue;
            all.push_back(wrongBarFinding(sessions, judged.series[w.series], w, options.wrongCloseMin));
        }
        for (const LevelStep& step : findSteps(judged.series, doubtful, sessions.dates())) {
            if (isAdjusted(sessions, judged.series[step.series], step)) continue;
            all.push_back(stepFinding(sessions, judged.series[step.series], step));
        }
        append(all, findAdjustmentErrors(sessions, judged.series, options.adjustmentTolerance));
    }
    append(all, findPhantomBars(panel, calendar));
    append(all, findGaps(panel, calendar));
    append(all, findInconsistentBars(panel));
    append(all, findStaleRuns(panel, calendar, options.staleSessions));
    sortFindings(all);
    return all;
}

}  // namespace qd::market
