// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/pages/recommendations/ranking.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qd::ui {
class Chip;
class KeyValueList;
}  // namespace qd::ui

namespace qd::ui::pages::recommendations {

class PartMeters;

/// The right of the page: what is recommended for the chosen strategy, and why.
class RecommendationInspector final : public QFrame {
    Q_OBJECT

public:
    explicit RecommendationInspector(const Theme& theme, QWidget* parent = nullptr);

    /// Nothing clears it.
    void showStrategy(const std::optional<StrategyRow>& row);
    [[nodiscard]] const std::optional<StrategyRow>& shown() const { return m_row; }
    [[nodiscard]] QPushButton* runButton() const { return m_open; }
    [[nodiscard]] KeyValueList* checks() const { return m_checks; }
    [[nodiscard]] PartMeters* parts() const { return m_parts; }
    /// The reasons as they are shown, one a line.
    [[nodiscard]] QString reasons() const;

Q_SIGNALS:
    void runRequested();

private:
    void layOut();
    void showReasons(const QStringList& reasons);

    std::optional<StrategyRow> m_row;
    QLabel* m_hint;
    QWidget* m_body;
    QLabel* m_title;
    Chip* m_verdict;
    Chip* m_synthetic;
    QVBoxLayout* m_reasons;
    QLabel* m_note;
    QPushButton* m_open;
    PartMeters* m_parts;
    KeyValueList* m_checks;
    KeyValueList* m_facts;
};

}  // namespace qd::ui::pages::recommendations
