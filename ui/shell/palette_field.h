// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/kit/theme.h"

namespace qd::ui::shell {

/// Looks like the field it opens: what can be searched for, and the key.
class PaletteField final : public QAbstractButton {
    Q_OBJECT

public:
    explicit PaletteField(const Theme& theme, QWidget* parent = nullptr);

    void setKey(const QString& key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
};

}  // namespace qd::ui::shell
