// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/kit/buttons.h"

class QMenu;

namespace qd::ui {

/// A button that opens a menu; the arrow says so. Down opens it, too.
class MenuButton final : public QPushButton {
    Q_OBJECT

public:
    /// `menu` is filled anew each time, by `fill`, so that it shows what can be done now.
    MenuButton(const Theme& theme, const QString& text, std::function<void(QMenu&)> fill,
               QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openMenu();

    const Theme& m_theme;
    std::function<void(QMenu&)> m_fill;
};

/// The usual thing as a button, its variants in the menu beside it: "Export" with its formats.
class SplitButton final : public QWidget {
    Q_OBJECT

public:
    SplitButton(const Theme& theme, ButtonRole role, const QString& verb, std::function<void(QMenu&)> fill,
                QWidget* parent = nullptr);

    [[nodiscard]] QPushButton* button() const { return m_button; }
    [[nodiscard]] QPushButton* arrow() const { return m_arrow; }

Q_SIGNALS:
    void clicked();

private:
    void refresh();

    const Theme& m_theme;
    ButtonRole m_role;
    QPushButton* m_button;
    QPushButton* m_arrow;
};

}  // namespace qd::ui
