// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/infeasibility.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/portfolio/branch_and_bound.h"
#include "core/portfolio/convex_relaxed.h"
#include "core/portfolio/qp_simplex.h"

namespace qd::portfolio {

namespace {

using rules::ConstraintSet;
using rules::Rule;
using rules::RuleId;
using rules::RuleKind;

constexpr int kBisections = 60;
constexpr double kRelaxedTo = 1e-12;  // of a limit
constexpr int kPlaces = 4;            // of a percentage in the words

/// Whether rules can be kept together, some of them left out or with other numbers.
class Feasibility {
public:
    Feasibility(const ConstraintSet& set, const FeasibilityQuestion& question)
        : m_set(set), m_question(question), m_rules(rules::rulesOf(set)), m_zero(set.assets, 0.0) {
        if (question.targetReturn) {
            m_rules.push_back({{RuleKind::TargetReturn, 0},
                               say("target return %1 %",
                                   MessageArgument::number(rules::percentText(*question.targetReturn))),
                               say("target return"),
                               *question.targetReturn});
        }
    }

    [[nodiscard]] const std::vector<Rule>& rules() const noexcept { return m_rules; }

    /// Of the rules whose `in` is set only.
    Result<bool> of(const std::vector<char>& in) const { return with(in, nullptr, 0.0); }
    /// The same, `changed` (of those that are in) with another number.
    Result<bool> with(const std::vector<char>& in, const RuleId* changed, double limit) const {
        ConstraintSet set = m_set;
        std::optional<double> target = m_question.targetReturn;
        if (changed != nullptr) {
            if (changed->kind == RuleKind::TargetReturn) {
                target = limit;
            } else {
                set = rules::withLimit(std::move(set), *changed, limit);
            }
        }
        // From the last, so that the numbers of restricted assets stay those of the whole list.
        for (std::size_t k = m_rules.size(); k-- > 0;) {
            if (in[k] != 0) continue;
            set = rules::without(std::move(set), m_rules[k].id);
            if (m_rules[k].id.kind == RuleKind::TargetReturn) target.reset();
        }
        return feasible(set, target);
    }

private:
    Result<bool> feasible(const ConstraintSet& set, std::optional<double> target) const {
        ConvexProblem p;
        p.objective = Objective::MaxReturn;
        p.mean = m_zero;
        p.risk = m_question.risk;
        p.job = m_question.job;
        ConstraintSet without = set;
        without.tradeCost.clear();
        if (target) {
            p.objective = Objective::TargetReturn;
            p.mean = m_question.mean;
            p.targetReturn = *target;
        }
        const bool linear = !set.maxTrackingError && !nonConvex(set);
        if (linear) return linearProgram(without, p, target);
        if (!nonConvex(set)) {
            QD_TRY(const auto answer, solveRelaxed(p, without));
            return answer.has_value();
        }
        QD_TRY(const BranchAnswer branched, branchAndBound(p, without, true));
        return branched.best.has_value() || !branched.proven;
    }

    static bool nonConvex(const ConstraintSet& set) {
        return set.maxNames || set.minHolding || set.fiveTenForty || set.diversified;
    }

    static Result<bool> linearProgram(const ConstraintSet& set, const ConvexProblem& p,
                                      std::optional<double> target) {
        std::vector<WeightRow> extra;
        if (target) {
            extra.push_back({std::vector<double>(p.mean.begin(), p.mean.end()),
                             *target,
                             std::numeric_limits<double>::infinity(),
                             {RuleKind::TargetReturn, 0}});
        }
        const Qp qp = buildQp(set, extra, 0.0);
        QD_TRY(const LpResult lp, solveLp(qp, {}, p.job));
        return lp.status == LpStatus::Optimal;
    }

    const ConstraintSet& m_set;
    const FeasibilityQuestion& m_question;
    std::vector<Rule> m_rules;
    std::vector<double> m_zero;
};

/// Takes rules out in runs that halve until one rule is left: what is not needed for the conflict goes, in
/// few questions.
Status thin(const Feasibility& feasibility, std::vector<char>& in, std::size_t from, std::size_t count) {
    std::vector<char> fewer = in;
    bool any = false;
    for (std::size_t k = from; k < from + count; ++k) {
        any = any || fewer[k] != 0;
        fewer[k] = 0;
    }
    if (!any) return Ok{};
    QD_TRY(const bool feasible, feasibility.of(fewer));
    if (!feasible) {
        in = std::move(fewer);
        return Ok{};
    }
    if (count == 1) return Ok{};
    QD_CHECK(thin(feasibility, in, from, count / 2));
    return thin(feasibility, in, from + count / 2, count - count / 2);
}

/// Where the search for a relaxed limit ends: a number of the rule that nobody could need to go beyond;
/// nothing: it has none.
std::optional<double> loosest(const ConstraintSet& set, const Rule& rule) {
    double reach = 1.0;
    for (const double w : set.previous)
        reach += std::abs(w);
    for (const rules::AssetBounds& b : set.bounds)
        reach += std::abs(b.floor.value_or(0.0)) + std::abs(b.cap.value_or(0.0));
    for (const rules::Group& g : set.groups)
        reach += std::abs(g.floor.value_or(0.0)) + std::abs(g.cap.value_or(0.0));
    reach += (std::abs(set.minWeight) + std::abs(set.maxWeight)) * static_cast<double>(set.assets);
    switch (rule.id.kind) {
        case RuleKind::MinWeight:
        case RuleKind::AssetFloor:
        case RuleKind::GroupFloor:
            return -reach;
        case RuleKind::MaxWeight:
        case RuleKind::AssetCap:
        case RuleKind::GroupCap:
        case RuleKind::Turnover:
            return reach;
        case RuleKind::TrackingError:
            return 100.0;
        case RuleKind::MaxNames:
            return static_cast<double>(set.assets);
        case RuleKind::MinHolding:
            return 0.0;
        case RuleKind::TargetReturn:
            return rule.limit - 100.0;
        default:
            return std::nullopt;
    }
}

/// Limits that stay portfolio-like where that is enough: a floor to 0 before short positions, a cap to 100 %
/// before leverage.
std::vector<double> bracketEnds(const Rule& rule, double end) {
    std::vector<double> out;
    if (end < rule.limit && rule.limit > 0.0 && end < 0.0) out.push_back(0.0);
    if (end > rule.limit && rule.limit < 1.0 && end > 1.0) out.push_back(1.0);
    out.push_back(end);
    return out;
}

/// The limit nearest to the rule's own with which the rules that are `in` can be kept.
Result<std::optional<double>> nearestLimit(const Feasibility& feasibility, const ConstraintSet& set,
                                           const Rule& rule, const std::vector<char>& in) {
    const auto end = loosest(set, rule);
    if (!end) return std::optional<double>();
    if (rule.id.kind == RuleKind::MaxNames) {
        for (std::size_t k = static_cast<std::size_t>(rule.limit) + 1; k <= set.assets; ++k) {
            QD_TRY(const bool enough, feasibility.with(in, &rule.id, static_cast<double>(k)));
            if (enough) return std::optional(static_cast<double>(k));
        }
        return std::optional<double>();
    }
    double tight = rule.limit;
    for (const double loose : bracketEnds(rule, *end)) {
        QD_TRY(const bool enough, feasibility.with(in, &rule.id, loose));
        if (!enough) {
            tight = loose;
            continue;
        }
        double good = loose;
        for (int k = 0; k < kBisections && std::abs(good - tight) > kRelaxedTo; ++k) {
            const double middle = 0.5 * (good + tight);
            QD_TRY(const bool kept, feasibility.with(in, &rule.id, middle));
            (kept ? good : tight) = middle;
        }
        return std::optional(good);
    }
    return std::optional<double>();
}

/// The limit in words, rounded to the side that is feasible.
std::string roundedPercent(double limit, bool up) {
    const double scale = std::pow(10.0, kPlaces);
    const double percent = limit * 100.0 * scale;
    const double rounded = up ? std::ceil(percent - 1e-4) : std::floor(percent + 1e-4);
    return rules::percentText(rounded / scale / 100.0, kPlaces);
}

Message relaxationOf(const Rule& rule, const std::optional<double>& limit) {
    if (!limit) return say("drop \"%1\"", rule.label);
    if (rule.id.kind == RuleKind::MaxNames) {
        return say("raise %1 from %2 to %3", rule.subject, static_cast<std::int64_t>(rule.limit),
                   static_cast<std::int64_t>(*limit));
    }
    const bool up = *limit > rule.limit;
    const MessageArgument from = MessageArgument::number(rules::percentText(rule.limit));
    const MessageArgument to = MessageArgument::number(roundedPercent(*limit, up));
    return up ? say("raise %1 from %2 % to %3 %", rule.subject, from, to)
              : say("lower %1 from %2 % to %3 %", rule.subject, from, to);
}

}  // namespace

Result<std::optional<Conflict>> findConflict(const ConstraintSet& set, const FeasibilityQuestion& question) {
    QD_CHECK(rules::validate(set));
    const bool fits =
        (!question.targetReturn || question.mean.size() == set.assets) &&
        (question.risk.size() == 0 ? !set.maxTrackingError : question.risk.size() == set.assets);
    if (!fits) {
        return Error{ErrorCode::BadInput,
                     say("the mean and the covariance must be of the %1 assets of the rules", set.assets)};
    }
    const Feasibility feasibility(set, question);
    const std::size_t count = feasibility.rules().size();
    std::vector<char> in(count, 1);
    QD_TRY(const bool feasible, feasibility.of(in));
    if (feasible) return std::optional<Conflict>();
    QD_CHECK(thin(feasibility, in, 0, count));
    // A rule that was needed in a larger list may not be in the smaller one: each is asked for once more,
    // alone.
    for (std::size_t k = 0; k < count; ++k) {
        if (in[k] != 0) QD_CHECK(thin(feasibility, in, k, 1));
    }
    Conflict out;
    for (std::size_t k = 0; k < count; ++k) {
        if (in[k] == 0) continue;
        const Rule& rule = feasibility.rules()[k];
        // Where there is a second conflict, no rule of this one resolves them all: then this one alone.
        QD_TRY(auto limit, nearestLimit(feasibility, set, rule, std::vector<char>(count, 1)));
        const bool all = limit.has_value();
        if (!all) {
            QD_TRY(limit, nearestLimit(feasibility, set, rule, in));
        }
        out.members.push_back({rule, limit, all, relaxationOf(rule, limit)});
    }
    return std::optional(std::move(out));
}

Error infeasible(const Conflict& conflict) {
    Message rulesInWords;
    Message mend;
    for (const ConflictMember& m : conflict.members) {
        rulesInWords = rulesInWords.empty() ? m.rule.label : say("%1, %2", rulesInWords, m.rule.label);
        // What no single number mends is named only where nothing else can.
        if (!m.relaxedLimit) continue;
        mend = mend.empty() ? m.relaxation : say("%1, or %2", mend, m.relaxation);
    }
    if (mend.empty()) {
        for (const ConflictMember& m : conflict.members)
            mend = mend.empty() ? m.relaxation : say("%1, or %2", mend, m.relaxation);
    }
    if (conflict.members.size() == 1) {
        return {ErrorCode::Infeasible, say("this rule cannot be kept: %1", rulesInWords), mend};
    }
    return {ErrorCode::Infeasible, say("these rules cannot be kept together: %1", rulesInWords), mend};
}

}  // namespace qd::portfolio
