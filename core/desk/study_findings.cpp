// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/desk/study_parts.h"
#include "core/report/display_text.h"

namespace qd::desk {

namespace {

using report::groupedText;
using report::percentText;

constexpr double kPeriodsPerYear = 252.0;

std::string countText(std::size_t count) {
    static constexpr const char* kWords[] = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                             "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return count < std::size(kWords) ? kWords[count] : std::to_string(count);
}

std::string listOf(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return out;
}

std::string differenceText(const analytics::FamilyPair& pair) {
    return groupedText(pair.difference, 2) + " (" + groupedText(pair.low, 2) + " to " +
           groupedText(pair.high, 2) + ")";
}

std::string sharpeText(const analytics::SharpeInterval& sharpe) {
    const double low = sharpe.bootstrap ? sharpe.bootstrap->low : sharpe.low;
    const double high = sharpe.bootstrap ? sharpe.bootstrap->high : sharpe.high;
    return groupedText(sharpe.sharpe, 2) + " (" + groupedText(low, 2) + " to " + groupedText(high, 2) + ")";
}

/// The methods whose difference to the baseline stands after Holm's correction, better or worse.
std::vector<std::string> proven(const Study& study, bool better) {
    std::vector<std::string> out;
    for (const auto& pair : study.family.againstBaseline) {
        if (pair.holm < study.config.level && (pair.difference > 0.0) == better)
            out.push_back(study.methods[pair.a].name);
    }
    return out;
}

std::string headlineOf(const Study& study) {
    const std::string baseline = study.methods[study.config.baseline].name;
    const auto better = proven(study, true);
    const std::string level = percentText(study.config.level, 0);
    std::string text = better.empty()
                           ? "No method beats " + baseline + " with significance"
                           : listOf(better) + (better.size() == 1 ? " beats " : " beat ") + baseline;
    text += " in Sharpe ratio after costs: of " + countText(study.family.againstBaseline.size()) +
            " differences " + (better.empty() ? "none" : countText(better.size())) +
            (better.size() > 1 ? " stand" : " stands") + " at " + level + " after Holm's correction.";
    const auto worse = proven(study, false);
    if (!worse.empty())
        text += " " + listOf(worse) + (worse.size() == 1 ? " is" : " are") + " worse with significance.";
    return text;
}

std::string largestDifference(const Study& study) {
    const auto& pairs = study.family.againstBaseline;
    const auto most = std::max_element(
        pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.difference < b.difference; });
    const std::string name = study.methods[most->a].name;
    std::string text = "The greatest difference is that of " + name + ": " + differenceText(*most) +
                       " a year, p " + groupedText(most->p, 2) + " alone and " + groupedText(most->holm, 2) +
                       " as one of " + countText(pairs.size()) + ".";
    if (most->periodsNeeded && most->difference > 0.0) {
        text += " If it were true as it stands, it would take " +
                groupedText(*most->periodsNeeded / kPeriodsPerYear, 0) +
                " years of such days to show it four times out of five; this study has " +
                groupedText(static_cast<double>(study.dates.size()) / kPeriodsPerYear, 1) + ".";
    }
    return text;
}

std::string detectableDifference(const Study& study) {
    const auto& pairs = study.family.againstBaseline;
    const auto [least, most] = std::minmax_element(
        pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.detectable < b.detectable; });
    return "What the study could have seen: a difference of " + groupedText(least->detectable, 2) + " (" +
           study.methods[least->a].name + ") to " + groupedText(most->detectable, 2) + " (" +
           study.methods[most->a].name +
           ") would have been found with a probability of 80 %, tested alone. Not to have found one is no "
           "proof that "
           "there is none.";
}

std::string risk(const Study& study) {
    const auto volatility = [](const StudyMethodFigures& m) {
        return analytics::metric(m.metrics, "volatility").value_or(0.0);
    };
    const auto& baseline = study.methods[study.config.baseline];
    const auto calmest =
        std::min_element(study.methods.begin(), study.methods.end(),
                         [&](const auto& a, const auto& b) { return volatility(a) < volatility(b); });
    const auto range = [](const StudyMethodFigures& m) {
        return percentText(m.volatility.low, 1) + " to " + percentText(m.volatility.high, 1);
    };
    if (calmest->name == baseline.name) return "No method has a lower volatility than " + baseline.name + ".";
    return "Risk is another matter: " + calmest->name + " has the lowest volatility, " +
           percentText(volatility(*calmest), 1) + " (" + range(*calmest) + ") against " +
           percentText(volatility(baseline), 1) + " (" + range(baseline) + ") of " + baseline.name + ".";
}

std::string superior(const Study& study) {
    const auto& test = study.family.superior;
    return "Hansen's test of \u201cno method earns more than " + study.methods[study.config.baseline].name +
           "\u201d over all " + countText(study.family.againstBaseline.size()) + " together has p " +
           groupedText(test.consistent, 2) + " (White's reality check " + groupedText(test.realityCheck, 2) +
           ").";
}

std::string luck(const Study& study) {
    const auto best =
        std::max_element(study.methods.begin(), study.methods.end(),
                         [](const auto& a, const auto& b) { return a.sharpe.sharpe < b.sharpe.sharpe; });
    std::string text = "Trials count: folds looked at candidates " +
                       groupedText(static_cast<double>(study.trials), 0) +
                       " times. The highest Sharpe ratio, " + sharpeText(best->sharpe) + " of " + best->name +
                       ", is above what the best of so many shows by luck with a probability of " +
                       groupedText(best->dsr, 2) +
                       " (DSR: that asks whether it is more than nothing, not more than another)";
    if (study.overfitting) {
        text +=
            "; the candidate that was best in one half of the days was below the middle in the other with a "
            "probability of " +
            groupedText(study.overfitting->pbo, 2) + " (PBO)";
    }
    return text + ".";
}

}  // namespace

StudyFindings findingsOf(const Study& study) {
    return {
        headlineOf(study),
        {largestDifference(study), detectableDifference(study), superior(study), luck(study), risk(study)}};
}

}  // namespace qd::desk
