// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/kit/theme.h"

namespace qd::ui::pages::positions {

/// The last closes of one position as a small line with its last point marked.
class RecentLine final : public QWidget {
    Q_OBJECT

public:
    explicit RecentLine(const Theme& theme, QWidget* parent = nullptr);

    /// Oldest first; `words` say the same for those who do not see it.
    void setValues(std::vector<double> values, const QString& words);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<double> m_values;
};

}  // namespace qd::ui::pages::positions
