// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/branch_and_bound.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

#include "core/portfolio/stop_request.h"

namespace qd::portfolio {

namespace {

constexpr double kHeld = 1e-10;   // a weight above it is a holding
constexpr double kProven = 1e-9;  // relative: a bound this near to the best is no hope of better
constexpr double kEdge = 0.5 * rules::kTolerance;

enum class Choice : std::uint8_t { Open, Yes, No };

/// What is settled: which assets are held, which issuers may be large.
struct Node {
    std::vector<Choice> held;
    std::vector<Choice> large;
    double bound = -std::numeric_limits<double>::infinity();
    int depth = 0;
    std::vector<double> weights;  ///< of its relaxation
};

class Branching {
public:
    Branching(const ConvexProblem& problem, const rules::ConstraintSet& set, bool firstOnly)
        : m_problem(problem),
          m_set(set),
          m_firstOnly(firstOnly),
          m_box(rules::boxOf(set)),
          m_byName(set.maxNames.has_value() || set.minHolding.has_value()),
          m_byIssuer(set.fiveTenForty || set.diversified) {
        if (m_byIssuer) m_issuers = rules::issuersOf(set);
        m_largeTotal = set.fiveTenForty ? rules::kUcitsLargeTotal : 1.0;
        if (set.diversified) m_largeTotal = std::min(m_largeTotal, rules::kDiversifiedLargeTotal);
    }

    Result<BranchAnswer> run() {
        Node root;
        if (m_byName) root.held.assign(m_set.assets, Choice::Open);
        if (m_byIssuer) root.large.assign(m_issuers.size(), Choice::Open);
        QD_CHECK(visit(std::move(root)));
        while (!m_open.empty() && !done()) {
            std::pop_heap(m_open.begin(), m_open.end(), later);
            const std::unique_ptr<Node> node = std::move(m_open.back());
            m_open.pop_back();
            if (!hopeful(node->bound)) continue;
            QD_CHECK(split(*node));
        }
        return finished();
    }

private:
    static bool later(const std::unique_ptr<Node>& a, const std::unique_ptr<Node>& b) {
        return a->bound != b->bound ? a->bound > b->bound : a->depth < b->depth;
    }
    [[nodiscard]] bool done() const {
        return m_nodes >= static_cast<int>(m_problem.nodeLimit) || (m_firstOnly && m_best.has_value());
    }
    [[nodiscard]] bool hopeful(double bound) const {
        return !m_best || bound < m_best->score - kProven * std::abs(m_best->score);
    }

    BranchAnswer finished() {
        BranchAnswer out;
        out.nodes = m_nodes;
        double bound = m_best ? m_best->score : std::numeric_limits<double>::infinity();
        for (const auto& node : m_open)
            bound = std::min(bound, node->bound);
        out.proven = m_best ? !hopeful(bound) : m_open.empty();
        if (m_best) {
            m_best->gap += std::max(0.0, m_best->score - bound) / std::max(std::abs(m_best->score), 1e-300);
            m_best->iterations = m_iterations;
        }
        out.best = std::move(m_best);
        return out;
    }

    /// The convex set of a node: the rules that are not convex are replaced by what the node has settled.
    rules::ConstraintSet relaxed(const Node& node, std::vector<WeightRow>& extra) const {
        rules::ConstraintSet set = m_set;
        set.maxNames.reset();
        set.minHolding.reset();
        set.fiveTenForty = set.diversified = false;
        if (m_byName) settleNames(node, set, extra);
        if (m_byIssuer) settleIssuers(node, set);
        return set;
    }

    void settleNames(const Node& node, rules::ConstraintSet& set, std::vector<WeightRow>& extra) const {
        WeightRow row;
        row.coef.assign(m_set.assets, 0.0);
        row.lower = -std::numeric_limits<double>::infinity();
        double free = static_cast<double>(m_set.maxNames.value_or(m_set.assets));
        for (std::size_t i = 0; i < m_set.assets; ++i) {
            if (node.held[i] == Choice::No) set.bounds.push_back({i, std::nullopt, 0.0});
            if (node.held[i] == Choice::Yes) {
                set.bounds.push_back(
                    {i, std::max(m_box.lower[i], m_set.minHolding.value_or(0.0)), std::nullopt});
                free -= 1.0;
            }
            if (node.held[i] == Choice::Open && m_box.upper[i] > 0.0) row.coef[i] = 1.0 / m_box.upper[i];
        }
        if (!m_set.maxNames) return;
        row.upper = std::max(0.0, free);
        row.rule = {rules::RuleKind::MaxNames, 0};
        extra.push_back(std::move(row));
    }

    void settleIssuers(const Node& node, rules::ConstraintSet& set) const {
        rules::Group large{"", {}, std::nullopt, m_largeTotal};
        for (std::size_t k = 0; k < m_issuers.size(); ++k) {
            double cap = m_set.fiveTenForty ? rules::kUcitsIssuer : 1.0;
            if (node.large[k] == Choice::No) cap = rules::kUcitsLarge;
            if (node.large[k] == Choice::Yes)
                large.members.insert(large.members.end(), m_issuers[k].begin(), m_issuers[k].end());
            if (m_issuers[k].size() > 1) {
                if (cap < 1.0) set.groups.push_back({"", m_issuers[k], std::nullopt, cap});
                continue;
            }
            const std::size_t i = m_issuers[k].front();
            if (cap < upperOf(set, i)) set.bounds.push_back({i, std::nullopt, cap});
        }
        if (!large.members.empty()) set.groups.push_back(std::move(large));
    }

    /// Box and what settleNames() has put: names that are out have 0.
    [[nodiscard]] double upperOf(const rules::ConstraintSet& set, std::size_t i) const {
        double upper = m_box.upper[i];
        if (m_byName && set.bounds.size() > m_set.bounds.size()) {
            for (std::size_t k = m_set.bounds.size(); k < set.bounds.size(); ++k)
                if (set.bounds[k].asset == i && set.bounds[k].cap)
                    upper = std::min(upper, *set.bounds[k].cap);
        }
        return upper;
    }

    Result<std::optional<RelaxedAnswer>> solve(const Node& node) {
        std::vector<WeightRow> extra;
        const rules::ConstraintSet set = relaxed(node, extra);
        QD_TRY(auto answer, solveRelaxed(m_problem, set, extra));
        if (answer) m_iterations += answer->iterations;
        return answer;
    }

    /// Solves a node: keeps it for splitting, takes it as the best, or forgets it.
    Status visit(Node node) {
        ++m_nodes;
        QD_CHECK(unlessStopped(m_problem.job));
        QD_TRY(auto answer, solve(node));
        if (!answer || !hopeful(answer->score)) return Ok{};
        if (keepsAll(answer->weights)) {
            m_best = std::move(answer);
            return Ok{};
        }
        node.bound = answer->score;
        node.weights = std::move(answer->weights);
        QD_CHECK(round(node));
        if (!hopeful(node.bound)) return Ok{};
        m_open.push_back(std::make_unique<Node>(std::move(node)));
        std::push_heap(m_open.begin(), m_open.end(), later);
        return Ok{};
    }

    [[nodiscard]] double share(std::size_t issuer, const std::vector<double>& w) const {
        double total = 0.0;
        for (const std::size_t i : m_issuers[issuer])
            total += w[i];
        return total;
    }

    [[nodiscard]] bool keepsAll(const std::vector<double>& w) const { return namesKept(w) && issuersKept(w); }
    [[nodiscard]] bool namesKept(const std::vector<double>& w) const {
        if (!m_byName) return true;
        std::size_t count = 0;
        bool small = false;
        for (const double x : w) {
            if (x <= kHeld) continue;
            ++count;
            small = small || x < m_set.minHolding.value_or(0.0) - kEdge;
        }
        return !small && (!m_set.maxNames || count <= *m_set.maxNames);
    }
    [[nodiscard]] bool issuersKept(const std::vector<double>& w) const {
        double total = 0.0;
        for (std::size_t k = 0; k < m_issuers.size(); ++k)
            if (const double s = share(k, w); s > rules::kUcitsLarge + kEdge) total += s;
        return total <= m_largeTotal + kEdge;
    }

    /// The two sides of the choice that the relaxation breaks most.
    Status split(const Node& node) {
        std::size_t at = 0;
        const bool name = !namesKept(node.weights);
        if (!(name ? openName(node, at) : openIssuer(node, at))) return Ok{};
        for (const Choice choice : {Choice::Yes, Choice::No}) {
            Node child;
            child.held = node.held;
            child.large = node.large;
            child.depth = node.depth + 1;
            (name ? child.held : child.large)[at] = choice;
            QD_CHECK(visit(std::move(child)));
            if (done() && choice == Choice::Yes) {
                // The other side stays open: its bound is what is known of the parent.
                Node other;
                other.held = node.held;
                other.large = node.large;
                other.bound = node.bound;
                m_open.push_back(std::make_unique<Node>(std::move(other)));
                return Ok{};
            }
        }
        return Ok{};
    }

    /// Of the open names with weight: below the least holding the one nearest to its half, else the largest.
    bool openName(const Node& node, std::size_t& at) const {
        const double least = m_set.minHolding.value_or(0.0);
        double best = -1.0;
        for (std::size_t i = 0; i < m_set.assets; ++i) {
            if (node.held[i] != Choice::Open || node.weights[i] <= kHeld) continue;
            const double w = node.weights[i];
            const double merit = w < least ? 1.0 + std::min(w, least - w) : w;
            if (merit <= best) continue;
            best = merit;
            at = i;
        }
        return best >= 0.0;
    }

    bool openIssuer(const Node& node, std::size_t& at) const {
        double best = rules::kUcitsLarge;
        bool found = false;
        for (std::size_t k = 0; k < m_issuers.size(); ++k) {
            const double s = share(k, node.weights);
            if (node.large[k] != Choice::Open || s <= best) continue;
            best = s;
            at = k;
            found = true;
        }
        return found;
    }

    /// A portfolio from a relaxation: the largest names stay, the largest issuers that fit together may be
    /// large.
    Status round(const Node& node) {
        Node closed;
        closed.held = node.held;
        closed.large = node.large;
        if (m_byName) roundNames(node, closed);
        if (m_byIssuer) roundIssuers(node, closed);
        QD_TRY(auto answer, solve(closed));
        if (answer && keepsAll(answer->weights) && (!m_best || answer->score < m_best->score))
            m_best = std::move(answer);
        return Ok{};
    }

    void roundNames(const Node& node, Node& closed) const {
        std::vector<std::size_t> order(m_set.assets);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const bool sureA = node.held[a] == Choice::Yes;
            const bool sureB = node.held[b] == Choice::Yes;
            return sureA != sureB ? sureA : node.weights[a] > node.weights[b];
        });
        const std::size_t most = m_set.maxNames.value_or(m_set.assets);
        const double least = m_set.minHolding.value_or(0.0);
        std::size_t kept = 0;
        for (const std::size_t i : order) {
            if (closed.held[i] != Choice::Open) {
                kept += closed.held[i] == Choice::Yes ? 1 : 0;
                continue;
            }
            const bool keep = kept < most && node.weights[i] > kHeld && node.weights[i] >= 0.5 * least;
            closed.held[i] = keep ? Choice::Yes : Choice::No;
            kept += keep ? 1 : 0;
        }
    }

    void roundIssuers(const Node& node, Node& closed) const {
        std::vector<std::size_t> order(m_issuers.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return share(a, node.weights) > share(b, node.weights);
        });
        double total = 0.0;
        for (const std::size_t k : order)
            if (node.large[k] == Choice::Yes) total += rules::kUcitsLarge;
        for (const std::size_t k : order) {
            if (closed.large[k] != Choice::Open) continue;
            const bool fits =
                share(k, node.weights) > rules::kUcitsLarge && total + rules::kUcitsLarge < m_largeTotal;
            closed.large[k] = fits ? Choice::Yes : Choice::No;
            total += fits ? rules::kUcitsLarge : 0.0;
        }
    }

    const ConvexProblem& m_problem;
    const rules::ConstraintSet& m_set;
    bool m_firstOnly;
    rules::Box m_box;
    bool m_byName;
    bool m_byIssuer;
    std::vector<std::vector<std::size_t>> m_issuers;
    double m_largeTotal = 1.0;
    std::vector<std::unique_ptr<Node>> m_open;  ///< a heap: the best bound first
    std::optional<RelaxedAnswer> m_best;
    int m_nodes = 0;
    int m_iterations = 0;
};

}  // namespace

Result<BranchAnswer> branchAndBound(const ConvexProblem& problem, const rules::ConstraintSet& set,
                                    bool firstOnly) {
    return Branching(problem, set, firstOnly).run();
}

}  // namespace qd::portfolio
