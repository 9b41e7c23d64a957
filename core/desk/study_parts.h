// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/backtest/chosen_walk.h"
#include "core/base/result.h"
#include "core/desk/study.h"
#include "core/jobs/job.h"
#include "core/report/report.h"
#include "core/report/scene.h"

namespace qd::desk {

/// The parts that runStudy() and studyFiles() are made of.

/// What a method is traded with.
struct StudyWalk {
    const market::PricePanel& prices;
    const backtest::RunInputs& tables;
    const backtest::BacktestSpec& spec;
    const backtest::CandidatePaths& paths;
};
/// The path of the folds that `method` holds, at the costs of the spec and at multiples of them.
Status tradeMethod(StudyMethodFigures& method, const StudyWalk& walk, const jobs::JobContext& job);
/// Ratios, intervals, turnover, years, factors. Needs the returns of the baseline in `study`.
Status measureMethod(StudyMethodFigures& method, const Study& study, const StudyInputs& inputs,
                     std::size_t threads, const jobs::JobContext& job);

/// Sizes, hashes, and who of the prices was never a member.
void describePrices(Study& study, const StudyInputs& inputs, const backtest::RunInputs& tables);
void addCoverage(Study& study, const StudyInputs& inputs);
/// `baseline` is its spec at its first lookback; does nothing without a membership.
Status addHindsight(Study& study, const StudyInputs& inputs, const backtest::RunInputs& tables,
                    const backtest::BacktestSpec& baseline, std::size_t threads, const jobs::JobContext& job);
/// A year, of simple daily returns.
[[nodiscard]] double annualGrowthOf(const std::vector<double>& returns);

/// What came out, in a sentence, and what it rests on in others.
struct StudyFindings {
    std::string headline;
    std::vector<std::string> sentences;
};
[[nodiscard]] StudyFindings findingsOf(const Study& study);

/// The tables of the document by their file name ("methods", "differences" …) in the order of the document.
struct StudyTable {
    std::string file;
    report::Table table;
};
[[nodiscard]] std::vector<StudyTable> studyTables(const Study& study);
/// Returns day by day, one column a method.
[[nodiscard]] std::string returnsCsv(const Study& study);
[[nodiscard]] std::string studyJson(const Study& study);

struct StudyPicture {
    std::string file;  ///< "wealth.svg"
    std::string title;
    std::string subtitle;
    report::Scene scene;
};
/// A ratio per session as one a year: × √252.
[[nodiscard]] double annualSharpe(double perPeriod);
[[nodiscard]] std::vector<StudyPicture> studyPictures(const Study& study);

/// README.md.
[[nodiscard]] std::string studyDocument(const Study& study, const std::string& command);

}  // namespace qd::desk
