// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/pages/recommendations/ranking.h"

class QGridLayout;

namespace qd::ui::pages::recommendations {

/// The parts of a score, one a line: name with its weight, a bar, the score of the part.
class PartMeters final : public QWidget {
    Q_OBJECT

public:
    explicit PartMeters(const Theme& theme, QWidget* parent = nullptr);
    void setParts(const QList<PartRow>& parts);
    [[nodiscard]] const QList<PartRow>& parts() const { return m_parts; }

private:
    const Theme& m_theme;
    QGridLayout* m_grid;
    QList<PartRow> m_parts;
};

}  // namespace qd::ui::pages::recommendations
