// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/wizards/first_run_flow.h"

namespace qd::ui::wizards {

/// The steps of a wizard from top to bottom, with where one stands and what came out.
class StepRail final : public QWidget {
    Q_OBJECT

public:
    explicit StepRail(const Theme& theme, QWidget* parent = nullptr);

    void setMarks(const QList<StepMark>& marks);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMark(QPainter& painter, int index) const;

    const Theme& m_theme;
    QList<StepMark> m_marks;
};

}  // namespace qd::ui::wizards
