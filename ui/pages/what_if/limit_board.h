// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/kit/theme.h"
#include "ui/pages/what_if/display.h"

class QVBoxLayout;

namespace qd::ui::pages::what_if {

class LimitSlider;

/// All limits, one below the other. Up and Down walk them.
class LimitBoard final : public QWidget {
    Q_OBJECT

public:
    explicit LimitBoard(const Theme& theme, QWidget* parent = nullptr);

    void setLines(const std::vector<LimitLine>& lines);
    /// The slider of a limit; null when it is not listed.
    [[nodiscard]] LimitSlider* slider(const rules::RuleId& id) const;

Q_SIGNALS:
    void dragged(const rules::RuleId& id, std::optional<double> limit);
    void chosen(const rules::RuleId& id, std::optional<double> limit);
    void dragCancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    LimitSlider* added();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    std::vector<LimitSlider*> m_sliders;
    std::size_t m_shown = 0;
};

}  // namespace qd::ui::pages::what_if
