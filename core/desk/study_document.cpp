// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/base/number_text.h"
#include "core/desk/study_parts.h"
#include "core/report/display_text.h"
#include "core/report/markdown.h"

namespace qd::desk {

namespace {

using report::groupedText;
using report::markdownText;
using report::percentText;

constexpr std::size_t kNamedSymbols = 40;

std::string countText(std::int64_t count) {
    return groupedText(static_cast<double>(count), 0);
}

std::string paragraph(const std::string& text) {
    return text + "\n\n";
}

/// The parts of a document that show tables and pictures by their file names.
struct Shown {
    std::vector<StudyTable> tables;
    std::vector<StudyPicture> pictures;

    [[nodiscard]] std::string table(const std::string& file) const {
        for (const auto& item : tables) {
            if (item.file == file)
                return report::markdownTable(item.table) + "\n<sub>In full: [" + file + ".csv](" + file +
                       ".csv)</sub>\n\n";
        }
        return {};
    }
    [[nodiscard]] std::string picture(const std::string& file) const {
        for (const auto& item : pictures) {
            if (item.file == file) return "![" + markdownText(item.title) + "](" + file + ")\n\n";
        }
        return {};
    }
};

std::string strategyText(const config::StudyMethod& method) {
    const auto& config = method.config;
    std::string out = config.method;
    if (config.method != "equal") out += ", covariance " + config.covariance;
    if (config.method == "hrp" || config.method == "herc") out += ", linkage " + config.linkage;
    if (config.limits.maxWeight) out += ", at most " + percentText(*config.limits.maxWeight, 1) + " a name";
    std::string lookbacks;
    for (const auto lookback : method.lookbacks)
        lookbacks += (lookbacks.empty() ? "" : ", ") + std::to_string(lookback);
    return "- **" + markdownText(method.name) + "**: `" + out + "`; lookback " + lookbacks +
           (method.lookbacks.size() > 1 ? " returns, one of them chosen in each fold\n" : " returns\n");
}

std::string costsText(const config::BacktestConfig& config) {
    std::string out = "Commission " + shortestText(config.commissionBps) + " bp and half spread " +
                      shortestText(config.halfSpreadBps) + " bp of what is traded";
    if (config.engine.commissionPerUnit > 0.0)
        out += ", " + shortestText(config.engine.commissionPerUnit) + " a unit";
    if (config.engine.impact > 0.0)
        out += ", market impact by the square root of the share of volume, constant " +
               shortestText(config.engine.impact);
    return out;
}

std::string design(const Study& study) {
    const auto& config = study.config;
    const auto& run = config.methods.front().config;
    std::string out = "## How it was done\n\n";
    for (const auto& method : config.methods)
        out += strategyText(method);
    out +=
        "\n" +
        paragraph(
            "**Walk-forward.** Every candidate, that is a method at a lookback, makes its weights anew at "
            "each " +
            run.schedule + " rebalance from the returns up to the close before, and is filled at the " +
            (run.fill == "next_close" ? std::string("close") : run.fill) +
            " of the next session. A fold takes the lookback with the highest Sharpe ratio after costs on " +
            countText(config.trainRows) + " sessions" + (config.anchored ? " and all before them" : "") +
            ", less the last " + countText(config.purgeRows) + " (purge), and trades it on the next " +
            countText(config.testRows) + ". There are " +
            countText(static_cast<std::int64_t>(study.methods.front().folds.size())) + " folds from " +
            study.dates.front().iso() + " to " + study.dates.back().iso() + ", " +
            countText(static_cast<std::int64_t>(study.dates.size())) +
            " sessions out of sample. Positions and cash are carried from fold to fold, so that a change of "
            "lookback is paid for. All methods are traded by the same accounting on the same days.");
    out += paragraph("**Costs.** " + costsText(run) + ", on the first purchase too. Cash earns " +
                     percentText(run.cashRateAnnual, 2) + ". Taxes, and fees of managing, are left out.");
    out += paragraph(
        "**Significance.** Sharpe ratios are of daily returns, with no risk-free rate taken off. The "
        "difference of two is tested by the studentised circular block bootstrap of Ledoit and Wolf "
        "(2008), " +
        countText(config.resamples) +
        " resamples, block length by the data; the test of Memmel (2003), which takes returns for normal "
        "and without memory, stands beside it. p-values of several tests are corrected by Holm (any "
        "dependence) and by Benjamini and Hochberg (false discoveries). DSR is the probability that a "
        "ratio is above what the best of all trials shows by luck (Bailey and L\u00f3pez de Prado 2014), "
        "where every look of every fold counts as a trial (" +
        countText(static_cast<std::int64_t>(study.trials)) + ").");
    return out;
}

std::string results(const Study& study, const Shown& shown) {
    const std::string level = percentText(1.0 - study.config.level, 0);
    std::string out = "## What came out\n\n";
    out += shown.picture("differences.svg") + shown.table("differences");
    out += paragraph(
        "Each line is a method less " + markdownText(study.methods[study.config.baseline].name) +
        "; \"from\" and \"to\" bound the " + level +
        " interval, \"detectable\" is the difference that this test would find four times out of five, "
        "\"years needed\" how long the one that was seen would need.");
    out += shown.picture("sharpe.svg") + shown.table("methods");
    out += paragraph(
        "After costs. \"From\" and \"to\" bound the " + level +
        " interval of the Sharpe ratio by the stationary bootstrap. Turnover is half of the sum of the "
        "changes; effective names are 1 / \u03a3w\u00b2.");
    out += shown.picture("wealth.svg") + shown.picture("relative.svg");
    out += "### Risk\n\n" + shown.table("risk");
    out += "### Year by year\n\n" + shown.table("years");
    return out;
}

std::string robustness(const Study& study, const Shown& shown) {
    const auto& config = study.config;
    std::string out = "## How far it can be trusted\n\n### Every pair\n\n" + shown.table("pairs");
    out += "### Costs\n\nThe same weights at a multiple of the costs (0: none).\n\n" + shown.table("costs");
    out += "### Choosing\n\n";
    out += paragraph(
        "Walk-forward is one path through history. Combinatorial purged cross-validation gives more: the "
        "sessions are cut into " +
        countText(config.groups) + " groups, and every choice of " + countText(config.tested) +
        " of them is tested on what the others choose, " + countText(config.purgeRows) +
        " sessions before and " + countText(config.embargoRows) +
        " after a test left out. The splits join to " +
        countText(static_cast<std::int64_t>(study.combinations.sharpes.size())) +
        " paths that each test every session once. They share their days, so their spread is no "
        "confidence interval: it says what the choice adds to chance. \"Method and lookback\" is somebody "
        "who takes whatever was best.");
    out += shown.picture("paths.svg") + shown.table("paths");
    out += "Lookback that each fold took:\n\n" + shown.table("folds");
    out += "Every candidate on the days out of sample, as if it had been kept throughout:\n\n" +
           shown.table("candidates");
    const std::string factors = shown.table("factors");
    if (!factors.empty()) {
        out +=
            "### Factors\n\nReturns less the risk-free rate on the factors, over the sessions that the file "
            "has; errors of Newey and West.\n\n" +
            factors;
    }
    return out;
}

std::string dataText(const Study& study, const Shown& shown) {
    std::string out = "## The data\n\n";
    out += paragraph(
        countText(static_cast<std::int64_t>(study.symbols)) + " symbols, " + study.firstPrice.iso() + " to " +
        study.lastPrice.iso() + ", " + countText(static_cast<std::int64_t>(study.sessions.size())) +
        " sessions. Returns are " +
        (study.totalReturn ? "total returns: dividends count." : "price returns: dividends are left out."));
    for (const auto& text : study.config.data)
        out += paragraph(markdownText(text));
    for (const auto& dividend : study.config.untrueDividends)
        out += "- Left out as untrue: the dividend of " + markdownText(dividend.symbol) + " on " +
               dividend.date.iso() + "\n";
    if (!study.config.untrueDividends.empty()) out += "\n";
    out += shown.table("coverage");
    if (study.hindsight) {
        out += paragraph("How much it flatters to know who stays: " +
                         markdownText(study.methods[study.config.baseline].name) +
                         " over every name of the prices, as if it had been known beforehand who would be in "
                         "the file, grows " +
                         percentText(study.hindsight->everyone, 2) +
                         " a year; over the members of each day, as here, " +
                         percentText(study.hindsight->members, 2) + ".");
    }
    if (!study.neverMembers.empty()) {
        std::string names;
        for (std::size_t i = 0; i < std::min(kNamedSymbols, study.neverMembers.size()); ++i)
            names += (i > 0 ? ", " : "") + study.neverMembers[i];
        out += paragraph(countText(static_cast<std::int64_t>(study.neverMembers.size())) +
                         " symbols of the prices stand in no spell of the membership and are never held: " +
                         markdownText(names) + (study.neverMembers.size() > kNamedSymbols ? " \u2026" : "") +
                         ".");
    }
    out += "### What is not known\n\n";
    for (const auto& text : study.config.unknown)
        out += "- " + markdownText(text) + "\n";
    return out + "\n";
}

std::string origin(const Study& study, const std::string& command) {
    std::string out = "## Make it again\n\n```sh\n" + command + "\n```\n\n";
    out +=
        "The same inputs give the same files, byte by byte, on the same build and processor level. Inputs by "
        "content hash:\n\n";
    for (const auto& [part, hash] : study.hashes)
        out += "- " + part + " `" + hash + "`\n";
    return out +
           "\nAll numbers are in [study.json](study.json), daily returns in [returns.csv](returns.csv).\n";
}

}  // namespace

std::string studyDocument(const Study& study, const std::string& command) {
    const auto findings = findingsOf(study);
    const Shown shown{studyTables(study), studyPictures(study)};
    std::string out =
        "# " + markdownText(study.config.name) + "\n\n**" + markdownText(findings.headline) + "**\n\n";
    for (const auto& sentence : findings.sentences)
        out += paragraph(markdownText(sentence));
    out += results(study, shown) + design(study) + robustness(study, shown) + dataText(study, shown);
    return out + origin(study, command);
}

}  // namespace qd::desk
