// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/portfolio/active_set.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// The problem on few assets, shifted so that it begins at 0: min ½ z'Qz + h'z − λ c'z over Σ z = budget,
/// 0 ≤ z ≤ room. The portfolio is the lower bounds plus z: its variance is z'Qz + 2h'z + variance, its reward
/// c'z + reward.
struct FaceProblem {
    SquareMatrix q;
    std::vector<double> h;
    std::vector<double> c;
    std::vector<double> room;
    double budget = 1.0;
    double variance = 0.0;
    double reward = 0.0;
};

/// Where a coordinate stands.
enum class Stand : std::uint8_t { Low, Free, High };

/// A face of the box and the point that solves it.
struct Face {
    std::vector<Stand> stands;
    std::vector<double> z = {};
    double multiplier = 0.0;            ///< ν of the budget
    double tradeOff = 0.0;              ///< λ
    bool goalMet = false;               ///< whether λ is that of the goal
    std::vector<double> gradient = {};  ///< Qz + h − λc
};

/// Which λ a face is solved for: given, or such that the goal holds on it.
struct FaceGoal {
    BoxGoal goal = BoxGoal::Fixed;
    double value = 0.0;  ///< Fixed: λ; Reward: the least reward
};

/// Solves faces of one problem and walks from face to face.
class FaceSolver {
public:
    explicit FaceSolver(FaceProblem problem);

    [[nodiscard]] const FaceProblem& problem() const noexcept { return m_problem; }
    [[nodiscard]] std::size_t size() const noexcept { return m_problem.room.size(); }
    /// Faces solved so far.
    [[nodiscard]] int count() const noexcept { return m_count; }

    /// Block pivoting from `face.stands`; true when it ends in the optimum, with λ that of the goal.
    [[nodiscard]] bool pivot(Face& face, const FaceGoal& goal);
    /// Primal active set at a given λ from the feasible point face.z; true when it ends in the optimum.
    [[nodiscard]] bool descend(Face& face, double tradeOff);
    /// Variance and reward of the portfolio at face.z.
    [[nodiscard]] double varianceAt(const Face& face) const;
    [[nodiscard]] double rewardAt(const Face& face) const;

private:
    /// Solutions of the face's equations: the point is base + λ · slope, its multiplier likewise.
    struct Line {
        std::vector<double> base;
        std::vector<double> slope;
        std::vector<double> ones;  ///< Q⁻¹1
        double sumOfOnes = 0.0;
        double multiplier = 0.0;
        double multiplierSlope = 0.0;
    };

    /// The stationary point of the face that `face.stands` says; z may leave the box. False when the face has
    /// no free coordinate or its matrix is not positive definite.
    [[nodiscard]] bool solve(Face& face, const FaceGoal& goal);
    [[nodiscard]] bool factor();
    void back(std::vector<double>& x) const;
    void directions(const Face& face);
    void chooseTradeOff(Face& face, const FaceGoal& goal) const;
    void place(Face& face) const;
    void refine(Face& face) const;
    [[nodiscard]] double residual(const Face& face) const;
    void finish(Face& face) const;
    void differentiate(Face& face) const;
    [[nodiscard]] double tolerance(const Face& face, std::size_t i) const;
    [[nodiscard]] std::size_t classify(Face& face) const;
    void freeOne(Face& face) const;
    [[nodiscard]] bool stoppedOnTheWay(Face& face, const std::vector<double>& from, bool& moved) const;
    [[nodiscard]] bool freeWorst(Face& face, bool first) const;

    FaceProblem m_problem;
    std::vector<std::uint32_t> m_free;
    SquareMatrix m_factor;
    Line m_line;
    int m_count = 0;
};

}  // namespace qd::portfolio
